import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readJson } from './located-json';

const parses = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

test('any JSON is read as JSON.parse reads it', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom('', '  ', '\t'), (value, indent) => {
      const text = JSON.stringify(value, null, indent);
      expect(readJson(text)).toMatchObject({ value: JSON.parse(text) as unknown });
    }),
  );
});

test('damaged text is refused exactly where JSON.parse refuses it, on one of its lines', () => {
  const damaged = fc
    .tuple(
      fc.jsonValue(),
      fc.nat(),
      fc.nat(2),
      fc.constantFrom(...['', ',', ':', '"', '[', '}', '\\', '0', '-', 'e', ' ', '\n']),
    )
    .map(([value, place, cut, insert]) => {
      const text = JSON.stringify(value, null, 1);
      const at = place % (text.length + 1);
      return text.slice(0, at) + insert + text.slice(at + cut);
    });
  fc.assert(
    fc.property(damaged, (text) => {
      const json = readJson(text);
      expect('value' in json).toBe(parses(text));
      if ('brokenLine' in json) {
        expect(json.brokenLine).toBeGreaterThanOrEqual(1);
        expect(json.brokenLine).toBeLessThanOrEqual(text.split('\n').length);
      }
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
  ['\uFEFF{\n,}', 2],
])('%j breaks on line %i', (text, line) => {
  expect(readJson(text)).toEqual({ brokenLine: line });
});

describe('the line of a field', () => {
  const text = '\uFEFF{\n"a": {\n"b": [\n1,\n{"c":\n2}]},\n"d": 3\n}';
  const json = readJson(text);
  if ('brokenLine' in json) throw new Error('This is JSON.');

  test.each<[readonly PropertyKey[], number]>([
    [[], 1],
    [['a'], 2],
    [['a', 'b'], 3],
    [['a', 'b', 0], 4],
    [['a', 'b', 1, 'c'], 5],
    [['d'], 7],
    [['a', 'missing'], 2],
    [['a', 'b', 9, 'c'], 3],
    [['missing', 'deeper'], 1],
  ])('%j is %i', (path, line) => {
    expect(json.lineOf(path)).toBe(line);
  });
});
