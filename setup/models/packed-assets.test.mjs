import { expect, test } from 'vitest';
import { readPackedAssets } from './packed-assets.mjs';

const DATA = Buffer.from('onetwothree');
/** @param {object[]} files */
const loader = (files) =>
  `before\nloadPackage(${JSON.stringify({ files, remote_package_size: 11 })});\n}`;

test('finds each file by its base name', () => {
  const assets = readPackedAssets(
    DATA,
    loader([
      { filename: '/third_party/b/three.tflite', start: 6, end: 11 },
      { filename: '/one', start: 0, end: 3 },
    ]),
  );
  expect([...assets].map(([name, content]) => [name, content.toString()])).toEqual([
    ['three.tflite', 'three'],
    ['one', 'one'],
  ]);
});

test('refuses a file that reaches beyond the data', () => {
  const script = loader([{ filename: '/three', start: 6, end: 12 }]);
  expect(() => readPackedAssets(DATA, script)).toThrow('/three lies outside the packed data.');
});

test('refuses a script that lists no files', () => {
  expect(() => readPackedAssets(DATA, 'loadPackage();')).toThrow('lists no packed files');
});
