import fc from 'fast-check';
import { expect, test } from 'vitest';
import { brokenJsonLine } from './broken-json-line';

const parses = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

test('any JSON is whole', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom('', '  ', '\t'), (value, indent) => {
      expect(brokenJsonLine(JSON.stringify(value, null, indent))).toBeNull();
    }),
  );
});

test('agrees with JSON.parse on damaged text', () => {
  const damaged = fc
    .tuple(
      fc.jsonValue(),
      fc.nat(),
      fc.nat(2),
      fc.constantFrom(
        '',
        ',',
        ':',
        '"',
        '[',
        '}',
        '\\',
        '0',
        '-',
        'e',
        ' ',
        '\n',
        '\u00a0',
        '\u0001',
      ),
    )
    .map(([value, place, cut, insert]) => {
      const text = JSON.stringify(value, null, 1);
      const at = place % (text.length + 1);
      return text.slice(0, at) + insert + text.slice(at + cut);
    });
  fc.assert(
    fc.property(damaged, (text) => {
      expect(brokenJsonLine(text) === null).toBe(parses(text));
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ['', 1],
  ['{\n  "a": 1\n  "b": 2\n}', 3],
  ['{\n  "a": 1,\n}', 3],
  ['{\n  "a": [1, 2\n}', 3],
  ['{\r\n  "a": hello\r\n}', 2],
  ['{\n  "a": "one\n  two"\n}', 2],
  ['{}\n\n}', 3],
  ['[1, 2]]', 1],
])('%j breaks on line %i', (text, line) => {
  expect(brokenJsonLine(text)).toBe(line);
});
