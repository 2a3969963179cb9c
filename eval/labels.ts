import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CsvError, parse } from 'csv-parse/sync';
import { z } from 'zod';
import { LabelsFault } from './labels-fault';
import { parsePose } from './pose-label';

const LABELS_FILE = 'labels.csv';

/** One of these words, or nothing: then the picture does not speak to the checks that ask. */
function word<const Word extends string>(...words: readonly Word[]) {
  const wanted = `must be ${words.join(', ')} or empty`;
  return z.union([z.enum(words), z.literal('').transform(() => null)], { error: wanted });
}

const count = z
  .string()
  .regex(/^\d*$/, { error: 'must be a whole number or empty' })
  .transform((text) => (text === '' ? null : Number(text)));

const pose = z.string().transform((text, context) => {
  if (text === '') return null;
  const parsed = parsePose(text);
  if (parsed !== null) return parsed;
  context.addIssue({
    code: 'custom',
    message:
      'must be frontal, or parts such as "turned to image-left 13; pitched up 5; ' +
      'tilted (head top to image-right) 4", or empty',
  });
  return z.NEVER;
});

/** The columns that are judged by; more may stand beside them. */
const columns = {
  file: z.string().min(1, { error: 'must name the picture' }),
  faces: count,
  pose,
  eyes: word('open', 'closed', 'covered'),
  mouth: word('closed', 'smile', 'open'),
  hair_over_eyebrows: word('y', 'n', 'partial'),
  hair_over_eyes: word('y', 'n', 'partial'),
  left_ear_visible: word('y', 'n', 'partial'),
  right_ear_visible: word('y', 'n', 'partial'),
  hair_loose_on_shoulders: word('y', 'n', 'partial'),
  glasses: word('none', 'clear', 'dark'),
  background: word('white', 'plain', 'cluttered'),
  lighting: word('even', 'uneven', 'dark', 'over'),
  sharp: word('y', 'n'),
};

const labelSchema = z.object({ ...columns, notes: z.string().default('') });

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
  const missing = Object.keys(columns).filter((column) => !(column in first.record));
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
