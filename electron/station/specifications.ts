import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ParsedFile } from '../../src/specification/file-error';
import type { FileProblem, Library } from '../../src/specification/library';
import { parseLibraryFile, type LibraryFile } from '../../src/specification/parse-library-file';
import type { Specification } from '../../src/specification/specification';
import type { WindowPolicy } from '../../src/specification/window-policy';
import { systemCode } from '../fault';

/**
 * Every `*.json` of a folder, specifications and policies in the order of their names. A file that is
 * wrong becomes a problem and the others still load; of several files with one id the first is kept.
 */
export async function loadSpecifications(folder: string): Promise<Library> {
  let names: readonly string[];
  try {
    names = await readdir(folder);
  } catch (cause) {
    const message = `The folder of specifications cannot be read (${reasonOf(cause)}); check its name and permissions.`;
    const problem = { file: folder, line: null, path: '', message };
    return { specifications: [], policies: [], problems: [problem] };
  }
  const fileOfId = new Map<string, string>();
  const specifications: Specification[] = [];
  const policies: WindowPolicy[] = [];
  const problems: FileProblem[] = [];
  for (const file of names.filter((name) => name.endsWith('.json')).sort()) {
    const { value, error } = await readLibraryFile(join(folder, file));
    if (error !== null) {
      problems.push({ file, ...error });
      continue;
    }
    const { id } = value.kind === 'policy' ? value.policy : value.specification;
    const first = fileOfId.get(id);
    if (first !== undefined) {
      const message = `id ${id} is already taken by ${first}; give this one its own.`;
      problems.push({ file, line: null, path: 'id', message });
      continue;
    }
    fileOfId.set(id, file);
    if (value.kind === 'policy') policies.push(value.policy);
    else specifications.push(value.specification);
  }
  return { specifications, policies, problems };
}

async function readLibraryFile(file: string): Promise<ParsedFile<LibraryFile>> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (cause) {
    const message = `The file cannot be read (${reasonOf(cause)}); check its permissions, or remove it.`;
    return { value: null, error: { line: null, path: '', message } };
  }
  return parseLibraryFile(text);
}

const reasonOf = (cause: unknown): string => systemCode(cause) || String(cause);
