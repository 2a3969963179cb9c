import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { PaperName, SizeMm } from '../../src/sheet/paper';
import type { SavedSheet } from '../../src/station/printing';
import { writeUnderFreeName } from '../export/free-name';
import { SHEET_EXTENSION, sheetName } from './sheet-name';
import { sheetPdf } from './sheet-pdf';

/**
 * Writes a sheet of copies beside a photo's file.
 * @param size how large one copy is
 * @param write gives the file a free name and returns that without extension
 * @throws {Fault} PAPER_TOO_SMALL, PHOTO_NOT_JPEG, PHOTO_OF_OTHER_SHAPE, OUTPUT_READ_ONLY, OUTPUT_FULL,
 *   OUTPUT_NOT_FOLDER, OUTPUT_FAILED
 */
export async function writeSheet(
  photo: string,
  size: SizeMm,
  paper: PaperName,
  write: typeof writeUnderFreeName = writeUnderFreeName,
): Promise<SavedSheet> {
  const { bytes, count } = await sheetPdf(await readFile(photo), size, paper);
  const folder = dirname(photo);
  const stem = await write(folder, sheetName(photo, paper), [
    { extension: SHEET_EXTENSION, bytes },
  ]);
  return { sheet: join(folder, `${stem}${SHEET_EXTENSION}`), count };
}
