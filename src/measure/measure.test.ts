import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { observationSchema } from '../observation/observation';
import { measure, type Measurements } from './measure';

/** The truth of `assets/sample/portrait.jpg`, from the renderer that drew it, in pixels. */
const TRUTH = {
  pupils: { left: 706.4, right: 493.6, y: 672 },
  hairTopY: 280,
  chinY: 1075.1,
  earRoots: { left: 850.3, right: 349.7 },
} as const;
const INTER_EYE_PX = TRUTH.pupils.left - TRUTH.pupils.right;

function measured(name: string): Measurements {
  const file = new URL(`../examples/${name}.json`, import.meta.url);
  const result = measure(observationSchema.parse(JSON.parse(readFileSync(file, 'utf8'))));
  if (result === null) throw new Error(`${name} shows no face.`);
  return result;
}

/** The landmark model finds pupils within 2.5 % of the inter-eye distance, chins within 2.1 %. */
const within = (share: number) => share * INTER_EYE_PX;
const off = (value: number, truth: number): number => Math.abs(value - truth);

test('the eyes lie where they were drawn', () => {
  const { head } = measured('portrait');
  expect(off(head.interEyeDistancePx, INTER_EYE_PX)).toBeLessThan(within(0.03));
  expect(off(head.eyeMidpoint.x, 600)).toBeLessThan(within(0.025));
  expect(off(head.eyeMidpoint.y, TRUTH.pupils.y)).toBeLessThan(within(0.025));
});

test('chin and top of the hair lie where they were drawn', () => {
  const { head } = measured('portrait');
  expect(off(head.chinBelowEyesPx, TRUTH.chinY - TRUTH.pupils.y)).toBeLessThan(within(0.04));
  // One cell of the class map is 2.5 % of the inter-eye distance.
  const hairTop = head.hairTopAboveEyesPx ?? Number.NaN;
  expect(off(hairTop, TRUTH.pupils.y - TRUTH.hairTopY)).toBeLessThan(within(0.05));
});

test('the face is as wide as it was drawn', () => {
  const { head } = measured('portrait');
  const truth = TRUTH.earRoots.left - TRUTH.earRoots.right;
  expect(off(head.faceRightPx - head.faceLeftPx, truth)).toBeLessThan(within(0.12));
});

test('pose has its sign: turned to the left, tilted to the right, chin down', () => {
  expect(measured('turned-left').pose.yawDeg).toBeGreaterThan(10);
  expect(measured('tilted-right').pose.rollDeg).toBeLessThan(-11);
  expect(measured('chin-down').pose.pitchDeg).toBeGreaterThan(12);
  expect(Math.abs(measured('portrait').pose.yawDeg)).toBeLessThan(1);
});

test('a tilted head measures like an upright one', () => {
  const [upright, tilted] = [measured('fringe'), measured('tilted-right')];
  const height = ({ head }: Measurements) =>
    ((head.hairTopAboveEyesPx ?? Number.NaN) + head.chinBelowEyesPx) / head.interEyeDistancePx;
  expect(off(height(tilted), height(upright))).toBeLessThan(0.1);
  expect(upright.head.rollDeg).toBeCloseTo(0, 0);
});

test('hair over the ears, over the brows and below the chin is told apart', () => {
  const of = (name: string) => measured(name).hairAndBody;
  expect(of('portrait')?.ears.left.visibleShare).toBeGreaterThan(0.9);
  expect(of('over-ears')?.ears.left.visibleShare).toBeLessThan(0.3);
  expect(of('over-ears')?.eyebrows.left.hairShare).toBe(0);
  expect(of('fringe')?.eyebrows.left.hairShare).toBeGreaterThan(0.8);
  expect(of('fringe')?.eyes.left.hairShare).toBeLessThan(0.05);
  expect(of('loose')?.looseHair?.area).toBeGreaterThan(0.5);
  expect(of('portrait')?.looseHair).toEqual({ area: 0, zone: null });
});
