import { describe, expect, test } from 'vitest';
import { tonesUnder, type Tones } from './tones';

const ofAll = (values: readonly number[]): Tones | null =>
  tonesUnder(new Uint8Array(values.length).fill(1), Float32Array.from(values));
const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from }, (_, k) => from + k);

describe('the entropy', () => {
  test.each<[string, number[], number]>([
    ['one tone', [77, 77, 77, 77], 0],
    ['two tones alike', [10, 200, 10, 200], 1],
    ['one tone three times as common as another', [10, 10, 10, 200], 0.8113],
    ['four tones alike', [1, 50, 100, 150], 2],
    ['all 256 tones alike', range(0, 256), 8],
    ['half of all tones', range(64, 192), 7],
  ])('of %s', (_, values, bit) => {
    expect(ofAll(values)?.entropyBit).toBeCloseTo(bit, 3);
  });

  test('is of whole levels: what rounds to the same is the same tone', () => {
    expect(ofAll([99.6, 100, 100.4])?.entropyBit).toBe(0);
    expect(ofAll([99.4, 100.4])?.entropyBit).toBe(1);
  });

  test('does not grow with the picture', () => {
    const tones = range(20, 90);
    expect(ofAll([...tones, ...tones, ...tones])?.entropyBit).toBeCloseTo(
      ofAll(tones)?.entropyBit ?? NaN,
      9,
    );
  });
});

describe('the shares', () => {
  test.each([
    [0, 1, 0],
    [25, 1, 0],
    [26, 0, 0],
    [246, 0, 0],
    [247, 0, 1],
    [255, 0, 1],
  ])('level %i: %i too dark, %i too bright', (value, under, over) => {
    expect(ofAll([value])).toMatchObject({ underShare: under, overShare: over });
  });

  test('are of the pixels that were looked at', () => {
    expect(ofAll([...range(21, 31), ...range(246, 256)])).toMatchObject({
      underShare: 5 / 20,
      overShare: 9 / 20,
    });
  });
});

test('the mean is a share of full light', () => {
  expect(ofAll([0, 255])?.mean).toBeCloseTo(0.5, 9);
  expect(ofAll([51, 51, 51])?.mean).toBeCloseTo(0.2, 9);
});

test('only what lies under the mask counts', () => {
  const values = Float32Array.from([0, 255, 100, 100]);
  expect(tonesUnder(Uint8Array.from([0, 0, 1, 1]), values)).toEqual({
    underShare: 0,
    overShare: 0,
    entropyBit: 0,
    mean: 100 / 255,
  });
});

test('nothing under the mask has no tones', () => {
  expect(tonesUnder(new Uint8Array(4), Float32Array.from([1, 2, 3, 4]))).toBeNull();
  expect(ofAll([])).toBeNull();
});
