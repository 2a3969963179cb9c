import type { z } from 'zod';
import { CHECK_IDS } from '../checks/check-id';
import { readJson } from './located-json';

/** What is wrong with a file of the library. */
export interface FileError {
  /** From 1; null where the file as a whole is meant. */
  readonly line: number | null;
  /** The wrong field, such as `geometry.topMargin.min`; empty where no field is meant. */
  readonly path: string;
  /** One sentence that begins with the path, says what is wrong and what would be right. */
  readonly message: string;
}

export type ParsedFile<T> =
  { readonly value: T; readonly error: null } | { readonly value: null; readonly error: FileError };

/** Reads JSON text by a schema; on the first thing wrong, says what and on which line. */
export function parseFile<T extends z.ZodType>(text: string, schema: T): ParsedFile<z.infer<T>> {
  const json = readJson(text);
  if ('brokenLine' in json) {
    const message =
      'This is not valid JSON; look here for a missing or extra comma, quote or bracket.';
    return { value: null, error: { line: json.brokenLine, path: '', message } };
  }
  const parsed = schema.safeParse(json.value, { reportInput: true });
  if (parsed.success) return { value: parsed.data, error: null };
  const [issue] = parsed.error.issues;
  if (issue === undefined) throw new Error('A refused file must have an issue.');
  const keys = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  const path = [...issue.path, ...keys];
  const name = path.map(String).join('.');
  const message = `${name === '' ? 'The file' : name} ${predicateOf(issue, path)}`;
  return { value: null, error: { line: json.lineOf(path), path: name, message } };
}

/** What is wrong with the field, as the rest of a sentence that begins with its path. */
function predicateOf(issue: z.core.$ZodIssue, path: readonly PropertyKey[]): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? 'is missing; add it.'
        : `must be ${TYPE_WORDS[issue.expected] ?? issue.expected}.`;
    case 'unrecognized_keys':
      return isCheckOfAge(path)
        ? 'is never relaxed for an age; remove it.'
        : 'is not known here; correct its name or remove it.';
    case 'invalid_value':
      return issue.input === undefined
        ? 'is missing; add it.'
        : `must be ${issue.values.map(String).join(' or ')}.`;
    case 'too_small':
      if (issue.origin === 'array') return `needs ${Number(issue.minimum)} or more entries.`;
      if (issue.origin === 'string') return 'must not be empty.';
      return `must be ${issue.inclusive === true ? 'at least' : 'more than'} ${Number(issue.minimum)}.`;
    case 'too_big':
      if (issue.origin === 'array') return `takes at most ${Number(issue.maximum)} entries.`;
      return `must be at most ${Number(issue.maximum)}.`;
    case 'invalid_format':
      return issue.format === 'url' ? 'must be a web address, such as https://….' : issue.message;
    case 'custom':
    case 'not_multiple_of':
    case 'invalid_key':
    case 'invalid_element':
    case 'invalid_union':
      return issue.message;
  }
}

const isCheckOfAge = ([field, , rules, check]: readonly PropertyKey[]): boolean =>
  field === 'relaxations' && rules === 'rules' && CHECK_IDS.some((id) => id === check);

const TYPE_WORDS: Readonly<Record<string, string>> = {
  string: 'a text in quotes',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list',
  object: 'an object',
  record: 'an object',
};
