import { expect, test } from 'vitest';
import { SILENT, sourced } from '../checks/faultless-evidence';
import type { Specification } from '../specification/specification';
import { factsOf, type FactName } from './fact';
import { factText, sizeText, type FactWords } from './fact-text';

const WORDS: FactWords = {
  // Names are told elsewhere.
  fact: {} as FactWords['fact'],
  factUnit: { px: 'px', mm: 'mm', heightRatio: '% H', widthRatio: '% W' },
  crown: { 'with-hair': 'with hair', 'without-hair': 'without hair' },
  glassesWorn: { allowed: 'yes', ifUsual: 'if usual', forbidden: 'no' },
  colour: { white: 'White' },
  factText: {
    ...{ anySize: 'any size', eyeLineFirst: 'eyes first' },
    ...{ quality: 'q {{quality}}', aim: 'about {{share}} %', aspect: '{{aspect}}', comma: ' / ' },
  },
};

const told = (change: Partial<Specification>, name: FactName): string | undefined => {
  const fact = factsOf({ ...SILENT, ...change }).find((one) => one.name === name);
  return fact && factText(fact.value, WORDS);
};

const { photo, geometry, file, background } = SILENT;
const min = { widthPx: 150, heightPx: 200 };
const bound = (change: object) => ({ unit: 'px' as const, ...change, ...sourced() });

test.each<[FactName, Partial<Specification>, string]>([
  ['photo', {}, '300×400 px, 254 dpi'],
  ['print', {}, '30×40 mm'],
  ['crown', {}, 'with hair'],
  ['file', {}, 'JPEG, any size'],
  ['file', { file: { ...file, minKb: 20, maxKb: 80, minQuality: 85 } }, 'JPEG, 20–80 KB, q 85'],
  ['file', { file: { ...file, maxKb: 60 } }, 'JPEG, ≤ 60 KB'],
  ['file', { file: { ...file, minKb: 60 } }, 'JPEG, ≥ 60 KB'],
  ['allowed', { photo: { ...photo, allowed: { min, ...sourced() } } }, '≥ 150×200 px'],
  [
    'allowed',
    {
      photo: {
        ...photo,
        allowed: { min, max: { widthPx: 600, heightPx: 800 }, aspect: [3, 4], ...sourced() },
      },
    },
    '150×200 – 600×800 px, 3:4',
  ],
  [
    'background',
    {
      background: {
        ...background,
        colours: [
          { name: 'white', rgb: [255, 255, 255] },
          { name: 'mauve', rgb: [224, 176, 255] },
          { name: 'white', rgb: [250, 250, 250] },
        ],
      },
    },
    'White / mauve',
  ],
  ['headWidth', { geometry: { ...geometry, headWidth: bound({ min: 3, max: 4 }) } }, '3–4 px'],
  [
    'headHeight',
    { geometry: { ...geometry, headHeight: bound({ min: 0.7, max: 0.8, unit: 'heightRatio' }) } },
    '70–80 % H (280–320 px)',
  ],
  [
    'topMargin',
    { geometry: { ...geometry, topMargin: bound({ min: 2.54, unit: 'mm' }) } },
    '≥ 2.54 mm (≥ 25 px)',
  ],
  [
    'headHeightAim',
    { geometry: { ...geometry, headHeightAim: { heightRatio: 0.667, ...sourced() } } },
    'about 66.7 %',
  ],
  [
    'eyeLineBeforeTopMargin',
    { geometry: { ...geometry, eyeLineBeforeTopMargin: { value: true, ...sourced() } } },
    'eyes first',
  ],
  ['roll', { pose: { roll: { maxDeg: 8, ...sourced() } } }, '≤ 8°'],
  ['glasses', { glasses: { worn: 'forbidden', ...sourced() } }, 'no'],
])('%s of %j is told as %s', (name, change, text) => {
  expect(told(change, name)).toBe(text);
});

test('what the specification does not name is not told', () => {
  expect(factsOf(SILENT).map(({ name }) => name)).toEqual([
    'photo',
    'print',
    'file',
    'background',
    'crown',
  ]);
});

test('the size is that on paper, or in pixels where there is none', () => {
  const { print, ...digital } = photo;
  expect(print).toBeDefined();
  expect([SILENT, { ...SILENT, photo: digital }].map(sizeText)).toEqual(['30×40 mm', '300×400 px']);
});
