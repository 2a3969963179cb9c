import { boxOf } from './box';
import type { BoxInSquare } from './backdrop';
import { linearToLab } from '../picture/lab';
import { toLinear } from '../picture/luminance';
import type { Raster } from '../picture/raster';

/** Lamps mirrored by skin. */
export interface Shine {
  /** Share of the skin that mirrors, 0 to 1. */
  readonly share: number;
  /** Around it, in shares of the raster's sides; null where nothing mirrors. */
  readonly box: BoxInSquare | null;
}

/** Every second pixel is looked at. */
const STEP = 2;
/** The skin around a pixel, in inter-eye distances to each side. */
const AROUND = 0.4;
/** What mirrors is this much brighter than the skin around it, L*, … */
const BRIGHTER_L = 9;
/** … and has lost this much of its colour: a lamp's mirror image has the lamp's, not the skin's. */
const LEAST_COLOUR = 0.75;
/** Added to saturations and luminances, so that black has none. */
const FLOOR = 0.01;

/**
 * Skin that is brighter and paler than the skin around it (dichromatic reflection, Shafer 1985): dark
 * and fair skin are asked alike, and a face that is bright on one side as a whole has no shine.
 */
export function shineOn(skin: Uint8Array, raster: Raster, eyeDistancePx: number): Shine | null {
  const box = boxOf(skin, raster);
  const [columns, rows] = [Math.ceil(box.widthPx / STEP), Math.ceil(box.heightPx / STEP)];
  const sums = new SkinSums(columns, rows);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const pixel = (box.top + row * STEP) * raster.widthPx + box.left + column * STEP;
      if (skin[pixel] === 1) sums.add(column, row, raster.rgba, 4 * pixel);
    }
    sums.close(row);
  }
  if (sums.count === 0) return null;
  const reach = Math.round((AROUND * eyeDistancePx) / STEP);
  let [shiny, left, top, right, bottom] = [0, columns, rows, -1, -1];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (!sums.mirrors(column, row, reach)) continue;
      shiny++;
      [left, right] = [Math.min(left, column), Math.max(right, column)];
      [top, bottom] = [Math.min(top, row), Math.max(bottom, row)];
    }
  }
  const x = (column: number) => (box.left + column * STEP) / raster.widthPx;
  const y = (row: number) => (box.top + row * STEP) / raster.heightPx;
  return {
    share: shiny / sums.count,
    box:
      shiny === 0
        ? null
        : { left: x(left), top: y(top), right: x(right + 1), bottom: y(bottom + 1) },
  };
}

/** Luminance and saturation of skin on a grid, with running sums so that any square is four reads. */
class SkinSums {
  count = 0;
  readonly #stride: number;
  readonly #luminance: Float32Array;
  readonly #saturation: Float32Array;
  readonly #sums: readonly [lights: Float64Array, colours: Float64Array, counts: Float64Array];
  readonly #columns: number;
  readonly #rows: number;

  constructor(columns: number, rows: number) {
    this.#columns = columns;
    this.#rows = rows;
    this.#stride = columns + 1;
    this.#luminance = new Float32Array(columns * rows).fill(-1);
    this.#saturation = new Float32Array(columns * rows);
    const empty = () => new Float64Array((columns + 1) * (rows + 1));
    this.#sums = [empty(), empty(), empty()];
  }

  add(column: number, row: number, rgba: Uint8ClampedArray, k: number): void {
    const red = toLinear(rgba[k] ?? 0) / 255;
    const green = toLinear(rgba[k + 1] ?? 0) / 255;
    const blue = toLinear(rgba[k + 2] ?? 0) / 255;
    const most = Math.max(red, green, blue);
    const at = row * this.#columns + column;
    this.#luminance[at] = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    this.#saturation[at] = (most - Math.min(red, green, blue)) / (most + FLOOR);
    this.count++;
  }

  /** Adds a finished row to the running sums. */
  close(row: number): void {
    const [lights, colours, counts] = this.#sums;
    let [light, colour, count] = [0, 0, 0];
    for (let column = 0; column < this.#columns; column++) {
      const at = row * this.#columns + column;
      const luminance = this.#luminance[at] ?? -1;
      if (luminance >= 0) {
        light += luminance;
        colour += this.#saturation[at] ?? 0;
        count++;
      }
      const below = (row + 1) * this.#stride + column + 1;
      lights[below] = light + (lights[below - this.#stride] ?? 0);
      colours[below] = colour + (colours[below - this.#stride] ?? 0);
      counts[below] = count + (counts[below - this.#stride] ?? 0);
    }
  }

  mirrors(column: number, row: number, reach: number): boolean {
    const at = row * this.#columns + column;
    const luminance = this.#luminance[at] ?? -1;
    if (luminance < 0) return false;
    const [light, colour, count] = this.#sums.map((sums) => this.#within(sums, column, row, reach));
    if (light === undefined || colour === undefined || count === undefined) return false;
    if (luminance * count <= light) return false;
    if ((this.#saturation[at] ?? 0) >= LEAST_COLOUR * (colour / count + 2 * FLOOR)) return false;
    return lightness(luminance) - lightness(light / count) > BRIGHTER_L;
  }

  #within(sums: Float64Array, column: number, row: number, reach: number): number {
    const [left, right] = [
      Math.max(0, column - reach),
      Math.min(this.#columns, column + reach + 1),
    ];
    const [top, bottom] = [Math.max(0, row - reach), Math.min(this.#rows, row + reach + 1)];
    const at = (x: number, y: number) => sums[y * this.#stride + x] ?? 0;
    return at(right, bottom) - at(left, bottom) - at(right, top) + at(left, top);
  }
}

const lightness = (luminance: number): number => linearToLab(luminance, luminance, luminance).l;
