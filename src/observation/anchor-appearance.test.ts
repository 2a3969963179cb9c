import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { anchorAppearance } from './anchor-appearance';
import { headSquares } from './head-squares';
import { observationSchema, type Face } from './observation';

const file = new URL('../examples/portrait.json', import.meta.url);
const { faces, appearance } = observationSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
const [face] = faces;
if (face === undefined || appearance === null) throw new Error('The example shows nobody.');

const moved = (by: number, times = 1): Face => ({
  ...face,
  landmarks: face.landmarks.map((value) => value * times + by),
});

test('the maps move with the head', () => {
  const now = moved(40);
  const anchored = anchorAppearance(appearance, now);
  expect(anchored?.head.square).toEqual(headSquares(now).head);
  expect(anchored?.eyes.square).toEqual(headSquares(now).eyes);
  expect(anchored?.head.cells).toBe(appearance.head.cells);
});

test('somebody who stands elsewhere, or much nearer, is not taken for the same person', () => {
  expect(anchorAppearance(appearance, moved(1200))).toBeNull();
  expect(anchorAppearance(appearance, moved(0, 1.6))).toBeNull();
});
