import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CsvError, parse } from 'csv-parse/sync';
import { z } from 'zod';
import { optionalColumns, requiredColumns } from './label-columns';
import { LabelsFault } from './labels-fault';

const LABELS_FILE = 'labels.csv';

const labelSchema = z.object({ ...requiredColumns, ...optionalColumns });

/** What a person has seen in one picture; null where they did not say. */
export type Label = z.infer<typeof labelSchema>;

const rowSchema = z.object({
  record: z.record(z.string(), z.string()),
  info: z.object({ lines: z.number() }),
});

/**
 * Reads `labels.csv` of a folder and makes sure that its pictures are there.
 * @throws {LabelsFault}
 */
export async function readLabels(folder: string): Promise<readonly Label[]> {
  const path = join(folder, LABELS_FILE);
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new LabelsFault(
      'LABELS_MISSING',
      `${path} cannot be read; name a folder with pictures and their ${LABELS_FILE}.`,
      { cause },
    );
  });
  const labels = parseLabels(text);
  for (const { file } of labels) {
    await access(join(folder, file)).catch((cause: unknown) => {
      throw new LabelsFault(
        'LABELS_PICTURE_MISSING',
        `${LABELS_FILE} names ${file}, which is not in ${folder}; put it there or take its line out.`,
        { cause },
      );
    });
  }
  return labels;
}

/** @throws {LabelsFault} */
export function parseLabels(text: string): readonly Label[] {
  const rows = parseRows(text);
  const [first] = rows;
  if (first === undefined) {
    throw new LabelsFault(
      'LABELS_UNREADABLE',
      `${LABELS_FILE} has no line; label a picture first.`,
    );
  }
  const missing = Object.keys(requiredColumns).filter((column) => !(column in first.record));
  if (missing.length > 0) {
    throw new LabelsFault(
      'LABELS_COLUMN_MISSING',
      `${LABELS_FILE} has no column ${missing.join(', ')}; add it, and leave empty what is not known.`,
    );
  }
  const files = new Set<string>();
  return rows.map(({ record, info }) => {
    const parsed = labelSchema.safeParse(record);
    const at = `${LABELS_FILE}, line ${info.lines}`;
    if (!parsed.success) throw wrongValue(at, record, parsed.error);
    const { file } = parsed.data;
    if (files.has(file)) {
      const message = `${at}: ${file} stands there twice; keep one of the two lines.`;
      throw new LabelsFault('LABELS_VALUE_WRONG', message);
    }
    files.add(file);
    return parsed.data;
  });
}

function parseRows(text: string): readonly z.infer<typeof rowSchema>[] {
  try {
    const rows = parse(text, {
      bom: true,
      columns: true,
      info: true,
      skip_empty_lines: true,
      trim: true,
    });
    return z.array(rowSchema).parse(rows);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new LabelsFault(
      'LABELS_UNREADABLE',
      `${LABELS_FILE} is no table of comma-separated values (${error.message}); mend it.`,
      { cause: error },
    );
  }
}

function wrongValue(
  at: string,
  record: Readonly<Record<string, string>>,
  error: z.ZodError,
): LabelsFault {
  const [issue] = error.issues;
  const column = String(issue?.path[0] ?? '');
  return new LabelsFault(
    'LABELS_VALUE_WRONG',
    `${at}: ${column} is "${record[column] ?? ''}", but ${issue?.message ?? 'it cannot be read'}.`,
  );
}
