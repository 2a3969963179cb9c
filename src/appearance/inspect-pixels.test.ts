import { expect, test } from 'vitest';
import { CLASS_MAP_SIDE } from '../observation/class-map';
import { OUTLINE } from '../observation/landmarks';
import { pixelStatisticsSchema } from '../observation/pixel-statistics';
import { linearToLab } from '../picture/lab';
import { toLinear } from '../picture/luminance';
import { HEAD_RASTER_PX, classAt, pointInRaster } from './head-view';
import { inspectPixels } from './inspect-pixels';
import { viewOf } from './synthetic-view';

const MIDDLE = HEAD_RASTER_PX / 2;
const CELL_PX = HEAD_RASTER_PX / CLASS_MAP_SIDE;
type Rgb = readonly [number, number, number];

/** A round face of 150 px radius, its lips at its middle; glasses across it, 40 px high. */
const POINTS = Object.fromEntries([
  ...OUTLINE.innerLips.map((index) => [index, [MIDDLE, MIDDLE + 70]] as const),
  ...([33, 133] as const).map((index) => [index, [MIDDLE - 60, MIDDLE - 20]] as const),
  ...([362, 263] as const).map((index) => [index, [MIDDLE + 60, MIDDLE - 20]] as const),
  [151, [MIDDLE, MIDDLE - 80]] as const,
  ...OUTLINE.face.map((index, k) => {
    const angle = (2 * Math.PI * k) / OUTLINE.face.length;
    return [index, [MIDDLE + 150 * Math.sin(angle), MIDDLE - 150 * Math.cos(angle)]] as const;
  }),
]);
const isFace = (x: number, y: number): boolean => Math.hypot(x - MIDDLE, y - MIDDLE) < 160;
const isGlasses = (_: number, y: number): boolean => Math.abs(y - MIDDLE + 20) < 20;

const SKIN: Rgb = [180, 130, 110];
const skinL = linearToLab(
  ...([180, 130, 110].map((v) => toLinear(v) / 255) as [number, number, number]),
).l;

/** Nothing is compressed in it. */
const NATIVE = { widthPx: 256, heightPx: 256, rgba: new Uint8ClampedArray(4 * 256 * 256).fill(90) };

const inspected = (on: {
  readonly glasses?: Rgb;
  readonly wall?: (x: number, y: number) => Rgb;
}) => {
  const { glasses, wall = () => [255, 255, 255] as const } = on;
  return inspectPixels(
    viewOf({
      points: POINTS,
      colour: (x, y) => {
        if (!isFace(x, y)) return wall(x, y);
        return glasses !== undefined && isGlasses(x, y) ? glasses : SKIN;
      },
      classOf: (column, row) => {
        const [x, y] = [(column + 0.5) * CELL_PX, (row + 0.5) * CELL_PX];
        if (!isFace(x, y)) return 'background';
        return glasses !== undefined && Math.abs(y - MIDDLE + 20) < 24 ? 'accessory' : 'faceSkin';
      },
    }),
    NATIVE,
  );
};

test('the tones are those of bare skin in the face: neither wall nor glasses', () => {
  const { tones } = inspected({ glasses: [255, 255, 255] });
  expect(tones).toMatchObject({ clippedShare: 0, entropyBit: 0 });
  expect(tones?.medianL).toBeCloseTo(skinL, 0);
});

test('the blur is that of the face, glasses and all, and not of the wall', () => {
  const stripes = (x: number, y: number): Rgb => ((x + y) % 2 === 0 ? [0, 0, 0] : [255, 255, 255]);
  expect(inspected({ wall: stripes }).blur).toBeNull();
});

test('all is told of the same head, as plain data that can be saved', () => {
  const pixels = inspected({ wall: () => [210, 210, 210] });
  expect(pixels.backdrop?.colour.l).toBeCloseTo(84, 0);
  expect(pixels.shine).toEqual({ share: 0, box: null });
  expect(pixels.blockiness?.step).toBe(0);
  expect(pixelStatisticsSchema.parse(JSON.parse(JSON.stringify(pixels)))).toEqual(pixels);
});

test('landmarks and classes of a turned head are found in its upright raster', () => {
  const view = viewOf({
    colour: () => SKIN,
    classOf: (column, row) => (column >= 128 && row < 64 ? 'hair' : 'faceSkin'),
    points: { 10: [1000, 500] },
  });
  const square = { centre: { x: 1000, y: 600 }, sidePx: 400, angleDeg: 90 };
  const turned = { ...view, classes: { ...view.classes, square } };
  // 100 px above the centre in the picture is to the left in a square turned clockwise by 90°.
  const { x, y } = pointInRaster(turned, 10);
  expect(x).toBeCloseTo(0.25 * HEAD_RASTER_PX, 6);
  expect(y).toBeCloseTo(0.5 * HEAD_RASTER_PX, 6);
  expect(classAt(view, 0.75 * HEAD_RASTER_PX, 0.1 * HEAD_RASTER_PX)).toBe(1);
  expect(classAt(view, 0.25 * HEAD_RASTER_PX, 0.1 * HEAD_RASTER_PX)).toBe(3);
  expect(classAt(view, 0.75 * HEAD_RASTER_PX, 0.3 * HEAD_RASTER_PX)).toBe(3);
});
