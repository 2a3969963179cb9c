import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Hono } from 'hono';
import { printSize } from '../../src/sheet/print-size';
import type { Library } from '../../src/specification/library';
import {
  printOrderSchema,
  sheetOrderSchema,
  type Printed,
  type SavedSheet,
} from '../../src/station/printing';
import type { writeUnderFreeName } from '../export/free-name';
import { stemOf } from '../export/photo-name';
import { sidecarSchema, type Sidecar } from '../export/sidecar';
import { Fault } from '../fault';
import type { Journal } from '../journal/open-journal';
import { listPrinters, printPdf } from '../print/cups';
import { paperOf } from '../print/sheet-name';
import { writeSheet } from '../print/write-sheet';
import { findSpecification } from './find-specification';
import { parsed } from './parsed';
import { savedFile } from './saved-file';
import type { SettingsStore } from './settings-file';

export interface PrintApiOptions {
  readonly library: Library;
  readonly outDir: string;
  readonly settings: SettingsStore;
  /** Sheets show faces, and are kept no longer than photos; null: nothing is recorded. */
  readonly journal: Pick<Journal, 'write' | 'sittings'> | null;
}

/** Saved photos on paper; errors are thrown as faults. */
export function createPrintApi({ library, outDir, settings, journal }: PrintApiOptions) {
  return new Hono()
    .get('/printers', async (c) => c.json<string[]>(await listPrinters()))

    .post('/sheets', parsed('json', sheetOrderSchema), async (c) => {
      const { photo: given, specification: id, paper, sitting = null } = c.req.valid('json');
      const specification = findSpecification(library.specifications, id);
      if (sitting !== null) await journal?.sittings.mustKnow(sitting);
      const photo = await savedFile(outDir, given, 'photo');
      const verdict = await verdictOf(photo);
      const recorded: typeof writeUnderFreeName | undefined =
        journal === null
          ? undefined
          : (folder, wanted, files) => {
              const parts = files.map((file) => ({ ...file, kind: 'sheet' as const }));
              const about = { specification: id, verdict, newColour: null, shows: photo };
              return journal.write({ folder, wanted, parts, ...about }, sitting);
            };
      return c.json<SavedSheet>(await writeSheet(photo, printSize(specification), paper, recorded));
    })

    .post('/prints', parsed('json', printOrderSchema), async (c) => {
      const order = c.req.valid('json');
      const sheet = await savedFile(outDir, order.sheet, 'sheet');
      const paper = paperOf(sheet);
      if (paper === null) {
        throw new Fault('SHEET_UNKNOWN', 'This PDF is no sheet of photos; make one of the photo.');
      }
      const printer = await printPdf(sheet, paper, order.printer ?? settings.get().printer);
      return c.json<Printed>({ printer });
    });
}

/** What the record beside a photo says of it; a picture without one is no photo of the station's. */
async function verdictOf(photo: string): Promise<Sidecar['verdict']> {
  try {
    const record: unknown = JSON.parse(
      await readFile(join(dirname(photo), `${stemOf(photo)}.json`), 'utf8'),
    );
    return sidecarSchema.pick({ verdict: true }).strip().parse(record).verdict;
  } catch (error) {
    throw new Fault(
      'PHOTO_UNKNOWN',
      'This photo has no record beside it that can be read; take it again.',
      { cause: error },
    );
  }
}
