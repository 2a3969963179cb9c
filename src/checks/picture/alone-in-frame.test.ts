import { expect, test } from 'vitest';
import { observationSchema } from '../../observation/observation';
import portrait from '../../examples/portrait.json';
import { judge } from '../../judge';
import { HAND_POINT_COUNT, type Hand } from '../../observation/hands';
import { SILENT } from '../faultless-evidence';

const seen = observationSchema.parse(portrait);

/** A hand that fills a square, its corner at (x, y) of the sample portrait (1200 × 1600 px). */
const handAt = (x: number, y: number, sidePx: number): Hand => ({
  points: Array.from({ length: HAND_POINT_COUNT }, (_, k) => [
    x + (sidePx * (k % 5)) / 4,
    y + (sidePx * Math.floor(k / 5)) / 4,
  ]).flat(),
});

const aloneWith = (...hands: readonly Hand[]) => {
  const appearance = seen.appearance && { ...seen.appearance, hands };
  const { checks } = judge({ ...seen, appearance }, SILENT, 'adult');
  return checks.find(({ id }) => id === 'aloneInFrame');
};

test('a person without a hand in sight is alone', () => {
  expect(aloneWith()?.verdict).toBe('pass');
});

test('a hand in the photo is named and painted, whether it lies on skin, cloth or wall', () => {
  for (const hand of [handAt(500, 1050, 200), handAt(200, 1080, 200), handAt(250, 400, 150)]) {
    const check = aloneWith(hand);
    expect(check).toMatchObject({ verdict: 'fail', reason: 'handInFrame' });
    const [zone] = check?.region ?? [];
    expect(zone?.[0]).toEqual({ x: hand.points[0], y: hand.points[1] });
  }
});

test('a hand below what becomes the photo harms nobody', () => {
  expect(aloneWith(handAt(500, 1320, 200))?.verdict).toBe('pass');
});
