import { expect, test } from 'vitest';
import { CLASS_MAP_SIDE } from '../observation/class-map';
import { clothesContrastOf } from './clothes';
import { HEAD_RASTER_PX } from './head-view';
import { viewOf } from './synthetic-view';

type Rgb = readonly [number, number, number];
const CELL_PX = HEAD_RASTER_PX / CLASS_MAP_SIDE;
const isShirt = (column: number, row: number) => row > 180 && Math.abs(column - 128) < row - 120;

const contrast = (shirt: Rgb, wall: Rgb, hasShirt = true) =>
  clothesContrastOf(
    viewOf({
      colour: (x, y) => (isShirt(Math.floor(x / CELL_PX), Math.floor(y / CELL_PX)) ? shirt : wall),
      classOf: (column, row) => (hasShirt && isShirt(column, row) ? 'clothes' : 'background'),
    }),
  );

test('clothes of the wall’s colour do not stand out, others do', () => {
  expect(contrast([240, 240, 240], [240, 240, 240])?.deltaE).toBeCloseTo(0, 6);
  expect(contrast([250, 250, 250], [215, 216, 217])?.deltaE).toBeGreaterThan(8.7);
  expect(contrast([30, 40, 80], [250, 250, 250])?.deltaE).toBeGreaterThan(60);
});

test('a colour is enough where both are equally bright', () => {
  expect(contrast([150, 200, 240], [190, 190, 190])?.deltaE).toBeGreaterThan(20);
});

test('where no clothes are seen, nothing is said of them', () => {
  expect(contrast([0, 0, 0], [255, 255, 255], false)).toBeNull();
});

test('where long hair hangs between them, all of the clothes are held against the wall', () => {
  const isHair = (column: number) => Math.abs(column - 128) > 50;
  const contrastBehindHair = (shirt: Rgb, wall: Rgb) =>
    clothesContrastOf(
      viewOf({
        colour: (x, y) => (y > 180 * CELL_PX && !isHair(Math.floor(x / CELL_PX)) ? shirt : wall),
        classOf: (column, row) => {
          if (row > 150 && Math.abs(column - 128) <= 70) {
            return isHair(column) || row <= 180 ? 'hair' : 'clothes';
          }
          return 'background';
        },
      }),
    );
  expect(contrastBehindHair([240, 240, 240], [240, 240, 240])?.deltaE).toBeCloseTo(0, 3);
  expect(contrastBehindHair([30, 40, 80], [250, 250, 250])?.deltaE).toBeGreaterThan(60);
});
