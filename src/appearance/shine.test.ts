import { expect, test } from 'vitest';
import { shineOn } from './shine';

const SIDE = 240;
const EYES_PX = 100;
type Rgb = readonly [number, number, number];
const FAIR: Rgb = [205, 160, 140];
const DEEP: Rgb = [90, 58, 45];
const isSpot = (x: number, y: number) => Math.hypot(x - 120, y - 60) < 18;

const skin = new Uint8Array(SIDE * SIDE).fill(1);
const shine = (colour: (x: number, y: number) => Rgb, mask = skin) => {
  const rgba = new Uint8ClampedArray(4 * SIDE * SIDE).fill(255);
  for (let at = 0; at < SIDE * SIDE; at++) {
    rgba.set(colour(at % SIDE, Math.floor(at / SIDE)), 4 * at);
  }
  return shineOn(mask, { widthPx: SIDE, heightPx: SIDE, rgba }, EYES_PX);
};
const mixed = (p: Rgb, q: Rgb, share: number): Rgb => [
  p[0] + share * (q[0] - p[0]),
  p[1] + share * (q[1] - p[1]),
  p[2] + share * (q[2] - p[2]),
];
const LAMP: Rgb = [255, 253, 250];

test.each([
  ['fair', FAIR],
  ['deep', DEEP],
])('a lamp mirrored by %s skin is seen, and where', (_, own) => {
  const found = shine((x, y) => (isSpot(x, y) ? mixed(own, LAMP, 0.7) : own));
  expect(found?.share).toBeCloseTo((Math.PI * 18 ** 2) / SIDE ** 2, 2);
  expect(found?.box?.left).toBeCloseTo(102 / SIDE, 1);
  expect(found?.box?.bottom).toBeCloseTo(78 / SIDE, 1);
});

test.each<[string, (x: number, y: number) => Rgb]>([
  ['fair skin in even light', () => FAIR],
  ['skin that is brighter on one side', (x) => mixed(DEEP, FAIR, x / SIDE)],
  ['a brighter spot of the same colour', (x, y) => (isSpot(x, y) ? [255, 199, 174] : FAIR)],
  ['a pale spot that is no brighter', (x, y) => (isSpot(x, y) ? [165, 165, 165] : FAIR)],
])('%s is no shine', (_, colour) => {
  expect(shine(colour)).toEqual({ share: 0, box: null });
});

test('what is no skin neither shines nor is compared with', () => {
  const mask = skin.map((_, at) => (isSpot(at % SIDE, Math.floor(at / SIDE)) ? 0 : 1));
  expect(shine((x, y) => (isSpot(x, y) ? LAMP : FAIR), mask)?.share).toBe(0);
  expect(shine(() => FAIR, new Uint8Array(SIDE * SIDE))).toBeNull();
});
