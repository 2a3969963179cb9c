import type { z } from 'zod';
import { brokenJsonLine } from './broken-json-line';
import { specificationSchema, type Specification } from './specification';

/** What is wrong with a specification's text. */
export interface SpecificationError {
  /** The wrong field, such as `geometry.topMargin.min`; the line, such as `line 3`, of bad JSON. */
  readonly path: string;
  /** One sentence that names the path, says what is wrong and what would be right. */
  readonly message: string;
}

export type ParsedSpecification =
  | { readonly specification: Specification; readonly error: null }
  | { readonly specification: null; readonly error: SpecificationError };

/** Some editors put it before the text; it is no part of JSON. */
const BYTE_ORDER_MARK = /^\uFEFF/;

const refused = (path: string, message: string): ParsedSpecification => ({
  specification: null,
  error: { path, message },
});

/** Reads the JSON text of one specification; on the first thing wrong, says what. */
export function parseSpecification(file: string): ParsedSpecification {
  const text = file.replace(BYTE_ORDER_MARK, '');
  const line = brokenJsonLine(text);
  if (line !== null) {
    return refused(
      `line ${line}`,
      `Line ${line} is not valid JSON; look there for a missing or extra comma, quote or bracket.`,
    );
  }
  const parsed = specificationSchema.safeParse(JSON.parse(text), { reportInput: true });
  if (parsed.success) return { specification: parsed.data, error: null };
  const [issue] = parsed.error.issues;
  if (issue === undefined) throw new Error('A refused specification must have an issue.');
  const keys = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  const path = [...issue.path, ...keys].map(String).join('.') || 'the file';
  return refused(path, `${path} ${predicateOf(issue)}`);
}

/** What is wrong with the field, as the rest of a sentence that begins with its path. */
function predicateOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? 'is missing; add it.'
        : `must be ${TYPE_WORDS[issue.expected] ?? issue.expected}.`;
    case 'unrecognized_keys':
      return 'is not a field of a specification; correct its name or remove it.';
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
