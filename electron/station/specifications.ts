import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  parseSpecification,
  type ParsedSpecification,
} from '../../src/specification/parse-specification';
import type { Specification } from '../../src/specification/specification';

/** A specification file that cannot be used, and the one sentence that says why. */
export interface SpecificationProblem {
  /** The file's name in the folder; the folder itself where that cannot be read. */
  readonly file: string;
  /** The wrong field, or the line of bad JSON; empty where the file as a whole is meant. */
  readonly path: string;
  readonly message: string;
}

export interface LoadedSpecifications {
  /** In the order of their files' names. */
  readonly specifications: readonly Specification[];
  readonly problems: readonly SpecificationProblem[];
}

/**
 * Every `*.json` of a folder. A file that is wrong becomes a problem and the others still load; of
 * several files with the same id the first is kept.
 */
export async function loadSpecifications(folder: string): Promise<LoadedSpecifications> {
  let names: readonly string[];
  try {
    names = await readdir(folder);
  } catch (cause) {
    const message = `The folder of specifications cannot be read: ${reasonOf(cause)}.`;
    return { specifications: [], problems: [{ file: folder, path: '', message }] };
  }
  const fileOfId = new Map<string, string>();
  const specifications: Specification[] = [];
  const problems: SpecificationProblem[] = [];
  for (const file of names.filter((name) => name.endsWith('.json')).sort()) {
    const { specification, error } = await readSpecification(join(folder, file));
    if (error !== null) {
      problems.push({ file, ...error });
      continue;
    }
    const first = fileOfId.get(specification.id);
    if (first !== undefined) {
      const message = `id ${specification.id} is already taken by ${first}; give this one its own.`;
      problems.push({ file, path: 'id', message });
      continue;
    }
    fileOfId.set(specification.id, file);
    specifications.push(specification);
  }
  return { specifications, problems };
}

async function readSpecification(file: string): Promise<ParsedSpecification> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (cause) {
    const message = `The file cannot be read: ${reasonOf(cause)}.`;
    return { specification: null, error: { path: '', message } };
  }
  return parseSpecification(text);
}

const reasonOf = (cause: unknown): string =>
  cause instanceof Error ? cause.message : String(cause);
