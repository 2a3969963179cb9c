import { describe, expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import { CLASS_MAP_SIDE, type PIXEL_CLASS } from '../observation/class-map';
import { toLinear } from '../picture/luminance';
import { HEAD_RASTER_PX } from './head-view';
import { eyeWhiteOf, tintUnder } from './skin-colour';
import { skinLightOf, type SkinLight } from './skin-light';
import { viewOf } from './synthetic-view';

type Class = keyof typeof PIXEL_CLASS;
const MIDDLE = HEAD_RASTER_PX / 2;
const CELL_PX = HEAD_RASTER_PX / CLASS_MAP_SIDE;

/** Landmarks of the rendered portrait, laid in the raster as the head square would. */
const portrait = JSON.parse(
  readFileSync(new URL('../examples/portrait.json', import.meta.url), 'utf8'),
) as {
  faces: [{ landmarks: number[] }];
  appearance: { head: { square: { centre: { x: number; y: number }; sidePx: number } } };
};
const { centre, sidePx } = portrait.appearance.head.square;
const flat = portrait.faces[0].landmarks;
const POINTS = Object.fromEntries(
  Array.from({ length: flat.length / 3 }, (_, k) => {
    const inRaster = (at: number, middle: number) =>
      MIDDLE + (((flat[at] ?? NaN) - middle) * HEAD_RASTER_PX) / sidePx;
    return [k, [inRaster(3 * k, centre.x), inRaster(3 * k + 1, centre.y)] as const] as const;
  }),
);
const EYES_Y = POINTS[33]?.[1] ?? NaN;
const NOSE_X = POINTS[4]?.[0] ?? NaN;

const lit = (
  level: (x: number, y: number) => number,
  classOf: (column: number, row: number) => Class = () => 'faceSkin',
) =>
  skinLightOf(
    viewOf({
      points: POINTS,
      colour: (x, y) => [level(x, y), 0.8 * level(x, y), 0.7 * level(x, y)],
      classOf,
    }),
  );
const lumaOf = (level: number): number =>
  (0.2126 * toLinear(level) +
    0.7152 * toLinear(Math.round(0.8 * level)) +
    0.0722 * toLinear(Math.round(0.7 * level))) /
  255;

describe('light on a face', () => {
  test('that is even is the same everywhere', () => {
    const light = lit(() => 180);
    expect(light.sideLog).toBeCloseTo(0, 9);
    expect(light.rowLog).toBeCloseTo(0, 9);
    for (const zone of ['forehead', 'leftCheek', 'rightCheek', 'chin'] as const) {
      expect(light[zone]).toBeCloseTo(lumaOf(180), 2);
    }
  });

  test('from the person’s left is brighter there: on the right of the picture', () => {
    const light = lit((x) => (x > NOSE_X ? 200 : 130));
    expect(light.sideLog).toBeGreaterThan(0.5);
    expect(light.leftCheek ?? NaN).toBeGreaterThan((light.rightCheek ?? NaN) * 1.7);
  });

  test('under a brim leaves the forehead dark', () => {
    const light = lit((_, y) => (y < EYES_Y - 20 ? 90 : 180));
    expect((light.forehead ?? NaN) / (light.leftCheek ?? NaN)).toBeLessThan(0.3);
    expect(Math.abs(light.sideLog ?? NaN)).toBeLessThan(0.2);
  });

  test('that one end of a row alone lacks is seen in that row', () => {
    const light = lit((x, y) => (x > NOSE_X + 20 && y < EYES_Y - 20 ? 100 : 180));
    expect(light.rowLog).toBeLessThan(-0.8);
    expect(Math.abs(light.sideLog ?? NaN)).toBeLessThan(0.1);
  });
});

describe('what is no bare skin', () => {
  test('does not count: a fringe over the forehead', () => {
    const fringe = lit(
      (_, y) => (y < EYES_Y - 20 ? 20 : 180),
      (_, row) => (row * CELL_PX < EYES_Y - 20 ? 'hair' : 'faceSkin'),
    );
    expect(fringe).toMatchObject({ forehead: null });
    expect(fringe.leftCheek).toBeCloseTo(lumaOf(180), 2);
  });

  test('leaves nothing to say where all is covered', () => {
    const covered: SkinLight = lit(
      () => 180,
      () => 'accessory',
    );
    expect(Object.values(covered).every((value) => value === null)).toBe(true);
  });
});

describe('colours', () => {
  const colour = [190, 140, 120] as const;
  const view = viewOf({ points: POINTS, colour: () => colour, classOf: () => 'faceSkin' });

  test('are told without their brightness', () => {
    const mask = new Uint8Array(HEAD_RASTER_PX ** 2).fill(1);
    const tint = tintUnder(mask, view.raster);
    expect(tint?.redLog).toBeCloseTo(Math.log(toLinear(190) / toLinear(140)), 1);
    expect(tint?.blueLog).toBeCloseTo(Math.log(toLinear(120) / toLinear(140)), 1);
    expect(tintUnder(new Uint8Array(HEAD_RASTER_PX ** 2), view.raster)).toBeNull();
  });

  test('of the eye’s white are those of the brighter part between the lids', () => {
    const seen = eyeWhiteOf(
      viewOf({
        points: POINTS,
        colour: (x) => (Math.floor(x / 6) % 2 === 0 ? [235, 232, 230] : [40, 25, 20]),
        classOf: () => 'faceSkin',
      }),
    );
    expect(seen?.l).toBeGreaterThan(85);
    expect(Math.abs(seen?.redLog ?? NaN)).toBeLessThan(0.1);
  });

  test('of the eye’s white are not told behind dark glasses', () => {
    const glasses = viewOf({ points: POINTS, colour: () => colour, classOf: () => 'accessory' });
    expect(eyeWhiteOf(glasses)).toBeNull();
  });
});
