import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** Whatever goes into the bundles. All other data in `assets` is read at run time. */
const SOURCES = [
  'src',
  'renderer',
  'electron',
  'setup/models',
  'assets/words',
  'package.json',
  'package-lock.json',
  'tsconfig.base.json',
];
const NOT_BUILT = /\.test\.(tsx?|mjs)$/;

/**
 * @param {string} projectDir
 * @returns {Promise<string>} SHA-256 over the names and the content of all sources but tests
 */
export async function fingerprint(projectDir) {
  const files = await Promise.all(SOURCES.map((source) => filesIn(projectDir, source)));
  const hash = createHash('sha256');
  const sorted = files.flat().sort();
  const contents = await Promise.all(sorted.map((file) => readFile(path.join(projectDir, file))));
  for (const [index, file] of sorted.entries()) {
    const content = contents[index] ?? Buffer.alloc(0);
    hash.update(`${file}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

/**
 * @param {string} projectDir
 * @param {string} source a file or a folder
 * @returns {Promise<string[]>} with forward slashes, relative to projectDir
 */
async function filesIn(projectDir, source) {
  if (path.extname(source) !== '') return [source];
  const entries = await readdir(path.join(projectDir, source), {
    recursive: true,
    withFileTypes: true,
  });
  return entries
    .filter((entry) => entry.isFile() && !NOT_BUILT.test(entry.name))
    .map((entry) => path.relative(projectDir, path.join(entry.parentPath, entry.name)))
    .map((file) => file.split(path.sep).join('/'));
}
