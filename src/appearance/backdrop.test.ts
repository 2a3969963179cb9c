import { describe, expect, test } from 'vitest';
import { CLASS_MAP_SIDE, type PIXEL_CLASS } from '../observation/class-map';
import { backdropOf, type Backdrop } from './backdrop';
import { HEAD_RASTER_PX } from './head-view';
import { viewOf } from './synthetic-view';

type Rgb = readonly [number, number, number];
type Class = keyof typeof PIXEL_CLASS;

const WHITE: Rgb = [255, 255, 255];
const BLACK: Rgb = [10, 10, 10];
const grey = (level: number): Rgb => [level, level, level];
const CELL_PX = HEAD_RASTER_PX / CLASS_MAP_SIDE;

/** Hair, face and clothes in one: a head 90 cells wide with shoulders below. */
const isPerson = (column: number, row: number): boolean =>
  (Math.abs(column - 128) < 45 && row > 50) || row > 190;
const behind = (column: number, row: number): Class =>
  isPerson(column, row) ? 'hair' : 'background';

/** The wall's colour by raster pixel; the person in it is black, with no edge but the classes'. */
function backdrop(wall: (x: number, y: number) => Rgb, classOf = behind): Backdrop {
  const colour = (x: number, y: number): Rgb =>
    classOf(Math.floor(x / CELL_PX), Math.floor(y / CELL_PX)) === 'background' ? wall(x, y) : BLACK;
  const seen = backdropOf(viewOf({ colour, classOf }));
  if (seen === null) throw new Error('No background was seen.');
  return seen;
}

const PLAIN = backdrop(() => WHITE);

describe('an even wall', () => {
  test('has its colour, no spread and no gradient', () => {
    expect(PLAIN.colour.l).toBeCloseTo(100, 1);
    expect(Math.hypot(PLAIN.colour.a, PLAIN.colour.b)).toBeLessThan(0.05);
    expect(PLAIN.spreadDeltaE).toBe(0);
    expect(PLAIN.gradient).toBe(0);
  });

  test('of another colour has that one', () => {
    const { colour } = backdrop(() => [100, 197, 255]);
    expect(colour.l).toBeCloseTo(75, 0);
    expect(colour.b).toBeLessThan(-30);
  });

  test('is seen in the part that becomes the photo and is not the person', () => {
    expect(PLAIN.share).toBeGreaterThan(0.35);
    expect(PLAIN.share).toBeLessThan(0.5);
    const tall = backdrop(
      () => WHITE,
      (x, y) => (x > 128 ? 'hair' : behind(x, y)),
    );
    expect(tall.share / PLAIN.share).toBeCloseTo(0.5, 0);
  });
});

describe('is told apart:', () => {
  test('a slow gradient spreads, and has no texture', () => {
    const slope = backdrop((x) => grey(255 - x / 5));
    expect(slope.spreadDeltaE).toBeGreaterThan(10);
    expect(slope.gradient).toBeLessThan(6);
  });

  test('a fine texture has gradients, and does not spread', () => {
    const checks = backdrop((x, y) => (((x >> 2) + (y >> 2)) % 2 === 0 ? WHITE : grey(225)));
    expect(checks.gradient).toBeGreaterThan(20);
    expect(checks.spreadDeltaE).toBeLessThan(2);
  });

  test('an object does both, and is not the wall’s colour', () => {
    const shelf = backdrop((x, y) => (x < 250 && y % 100 < 30 ? [120, 60, 20] : WHITE));
    expect(shelf.gradient).toBeGreaterThan(PLAIN.gradient + 5);
    expect(shelf.spreadDeltaE).toBeGreaterThan(20);
    expect(shelf.colour.l).toBeCloseTo(100, 1);
  });

  test('noise of single pixels weighs little', () => {
    const noisy = backdrop((x, y) => grey(245 + ((x * 7919 + y * 104729 + x * y * 31) % 11) - 5));
    expect(noisy.gradient).toBeLessThan(8);
    expect(noisy.spreadDeltaE).toBeLessThan(1);
  });

  test('a stronger texture has a stronger gradient', () => {
    const [weak, strong] = [245, 225].map(
      (level) => backdrop((x) => ((x >> 3) % 2 === 0 ? WHITE : grey(level))).gradient,
    );
    expect(strong).toBeCloseTo(3 * (weak ?? NaN), 1);
  });
});

describe('does not count', () => {
  test('the soft edge of the hair', () => {
    const near = (x: number, y: number): boolean =>
      [-3, 0, 3].some((dx) =>
        [-3, 0, 3].some((dy) =>
          isPerson(Math.floor(x / CELL_PX) + dx, Math.floor(y / CELL_PX) + dy),
        ),
      );
    const soft = backdrop((x, y) => (near(x, y) && (x + y) % 4 < 2 ? BLACK : WHITE));
    expect(soft).toEqual(PLAIN);
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
  const seen = (background: (column: number, row: number) => boolean) =>
    backdropOf(
      viewOf({
        colour: () => WHITE,
        classOf: (x, y) => (background(x, y) ? 'background' : 'hair'),
      }),
    );
  expect(seen(() => false)).toBeNull();
  // 20 cells are 12 when the margins are taken off: two blocks side by side.
  expect(seen((x, y) => x > 50 && x < 70 && y > 50 && y < 70)).toBeNull();
  expect(seen((x, y) => x > 50 && x < 90 && y > 50 && y < 90)).not.toBeNull();
});
