import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { PROJECT_DIR } from './project.mjs';

const read = (/** @type {string} */ file) => readFile(path.join(PROJECT_DIR, file), 'utf8');

it('says of every package why it is there, and of no other', async () => {
  const { dependencies, devDependencies } = JSON.parse(await read('package.json'));
  const packages = Object.keys({ ...dependencies, ...devDependencies });
  const table = (await read('docs/dependencies.md')).split('## Not from npm')[0] ?? '';
  const firstColumns = table.match(/^\| `.*?(?= +\|)/gm)?.join() ?? '';
  const named = [...firstColumns.matchAll(/`([^`]+)`/g)].map(([, name]) => name);
  expect(named.sort()).toEqual(packages.sort());
});
