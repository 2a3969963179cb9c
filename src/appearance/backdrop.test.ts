import { describe, expect, test } from 'vitest';
import { CLASS_MAP_SIDE, type PIXEL_CLASS } from '../observation/class-map';
import { backdropOf, type Backdrop } from './backdrop';
import { HEAD_RASTER_PX, type HeadView } from './head-view';
import { viewOf } from './synthetic-view';
import { wallBlocks } from './wall';
import { wallShadowOf, type WallShadow } from './wall-shadow';

type Rgb = readonly [number, number, number];
type Class = keyof typeof PIXEL_CLASS;

const WHITE: Rgb = [235, 235, 235];
const BLACK: Rgb = [10, 10, 10];
const grey = (level: number): Rgb => [level, level, level];
const CELL_PX = HEAD_RASTER_PX / CLASS_MAP_SIDE;
const MIDDLE = HEAD_RASTER_PX / 2;

/** A head 90 cells wide, shoulders below. */
const isHead = (column: number, row: number) => Math.abs(column - 128) < 45 && row > 50;
const behind = (column: number, row: number): Class =>
  row > 190 ? 'clothes' : isHead(column, row) ? 'hair' : 'background';

const view = (wall: (x: number, y: number) => Rgb, classOf = behind): HeadView =>
  viewOf({
    colour: (x, y) =>
      classOf(Math.floor(x / CELL_PX), Math.floor(y / CELL_PX)) === 'background'
        ? wall(x, y)
        : BLACK,
    classOf,
  });

function backdrop(wall: (x: number, y: number) => Rgb, classOf = behind): Backdrop {
  const seen = backdropOf(wallBlocks(view(wall, classOf)));
  if (seen === null) throw new Error('No background was seen.');
  return seen;
}

const PLAIN = backdrop(() => WHITE);

describe('an even wall', () => {
  test('has its colour, no fall and nothing strange', () => {
    expect(PLAIN.colour.l).toBeCloseTo(93, 0);
    expect(Math.hypot(PLAIN.colour.a, PLAIN.colour.b)).toBeLessThan(0.05);
    expect(PLAIN.slopeL).toBeCloseTo(0, 3);
    expect(PLAIN).toMatchObject({ strangeShare: 0, strangeBox: null });
  });

  test('is seen in the part that becomes the photo and is not the person', () => {
    expect(PLAIN.share).toBeGreaterThan(0.2);
    const half = backdrop(
      () => WHITE,
      (x, y) => (x > 128 ? 'hair' : behind(x, y)),
    );
    expect(half.share / PLAIN.share).toBeCloseTo(0.5, 0);
  });
});

describe('is told apart:', () => {
  test('a wall that gets darker falls, and has nothing strange', () => {
    const slope = backdrop((x) => grey(245 - x / 6));
    expect(slope.slopeL).toBeGreaterThan(15);
    expect(slope.strangeShare).toBe(0);
  });

  test('one thing is told from as many specks', () => {
    const isBall = (x: number, y: number) => Math.hypot(x - 200, y - 300) < 44;
    const ball = backdrop((x, y) => (isBall(x, y) ? [40, 90, 170] : WHITE));
    // Some 24 blocks of 16 px, and those that its rim crosses.
    expect(ball.strangePatchShare * 46 ** 2).toBeGreaterThan(20);
    expect(ball.strangePatchShare * 46 ** 2).toBeLessThan(45);
    const isSpeck = (x: number, y: number) => x % 112 < 16 && y % 80 < 16;
    const specks = backdrop((x, y) => (isSpeck(x, y) ? [40, 90, 170] : WHITE));
    expect(specks.strangeShare).toBeGreaterThan(ball.strangeShare);
    expect(specks.strangePatchShare * 46 ** 2).toBeLessThan(9.5);
    expect(PLAIN.strangePatchShare).toBe(0);
  });

  test('a thing is strange, where it is, and the wall keeps its colour', () => {
    const shelf = backdrop((x, y) => (x < 230 && y > 300 && y < 420 ? [120, 60, 20] : WHITE));
    expect(shelf.strangeShare).toBeGreaterThan(0.1);
    expect(shelf.strangeShare).toBeLessThan(0.4);
    expect(shelf.colour.l).toBeCloseTo(93, 0);
    expect(shelf.strangeBox?.right).toBeLessThan(230 / HEAD_RASTER_PX + 0.03);
    expect(shelf.strangeBox?.top).toBeGreaterThan(300 / HEAD_RASTER_PX - 0.03);
  });

  test('a pattern is strange all over', () => {
    const tiles = backdrop((x, y) => (x % 60 < 8 || y % 60 < 8 ? grey(190) : WHITE));
    expect(tiles.strangeShare).toBeGreaterThan(0.5);
  });

  test('noise of single pixels is nothing', () => {
    const noisy = backdrop((x, y) => grey(225 + ((x * 7919 + y * 104729 + x * y * 31) % 25) - 12));
    expect(noisy.strangeShare).toBe(0);
  });
});

describe('does not count', () => {
  test('single hairs that stand out of the hair', () => {
    const near = (x: number, y: number) =>
      [-6, 0, 6].some((dx) =>
        [-6, 0, 6].some((dy) => isHead(Math.floor(x / CELL_PX) + dx, Math.floor(y / CELL_PX) + dy)),
      );
    expect(backdrop((x, y) => (near(x, y) && (x + y) % 5 < 2 ? BLACK : WHITE))).toEqual(PLAIN);
  });

  test('what will not be in the photo', () => {
    const beside = backdrop((x) => (x < 0.16 * HEAD_RASTER_PX ? grey((x * 37) % 256) : WHITE));
    expect(beside).toEqual(PLAIN);
  });

  test('what lies beyond the picture', () => {
    const cut = backdrop(
      () => WHITE,
      (column, row) => (column > 185 ? 'outside' : behind(column, row)),
    );
    expect({ ...cut, share: 0 }).toEqual({ ...PLAIN, share: 0 });
    expect(cut.share).toBeLessThan(PLAIN.share);
  });
});

test('where hardly any background is left, nothing is said of it', () => {
  const full = view(
    () => WHITE,
    () => 'hair',
  );
  expect(backdropOf(wallBlocks(full))).toBeNull();
  expect(wallShadowOf(wallBlocks(full), full.classes)).toBeNull();
});

describe('the shadow of the person', () => {
  const shadow = (wall: (x: number, y: number) => Rgb): WallShadow => {
    const seen = view(wall);
    const found = wallShadowOf(wallBlocks(seen), seen.classes);
    if (found === null) throw new Error('The wall was not seen.');
    return found;
  };
  const HEAD_PX = 45 * CELL_PX;
  const beside = (x: number, reachPx: number): boolean =>
    x > MIDDLE && x < MIDDLE + HEAD_PX + reachPx;
  const shade = (left: number): Rgb => grey(Math.round(235 * left ** (1 / 2.2)));

  test('is none on an even wall', () => {
    expect(shadow(() => WHITE).depthLog).toBeCloseTo(0, 3);
  });

  test.each([0.8, 0.65, 0.45])('that leaves %f of the light is as deep as that', (left) => {
    const { depthLog, box } = shadow((x) => (beside(x, 80) ? shade(left) : WHITE));
    expect(Math.abs(depthLog + Math.log(left))).toBeLessThan(0.06);
    expect(box?.left).toBeGreaterThan(0.5);
  });

  test('falls to either side', () => {
    const mirrored = shadow((x) => (beside(2 * MIDDLE - x, 80) ? shade(0.65) : WHITE));
    expect(mirrored.depthLog).toBeGreaterThan(0.35);
    expect(mirrored.box?.right).toBeLessThan(0.5);
  });

  test.each<[string, (x: number, y: number) => Rgb]>([
    ['a wall that gets darker to one side', (x) => grey(245 - x / 6)],
    ['a wall that gets darker downwards', (_, y) => grey(245 - y / 6)],
    ['a rim that is darker all around', (x) => grey(245 - Math.abs(x - MIDDLE) / 5)],
    ['a thing of another colour', (x) => (beside(x, 80) ? [200, 120, 90] : WHITE)],
  ])('is not %s', (_, wall) => {
    expect(shadow(wall).depthLog).toBeLessThan(0.05);
  });
});
