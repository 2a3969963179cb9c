import type { Cutout } from '../person/cutout';
import { mix, smoothstep } from '../person/noise';
import { EYES_PX, PX_PER_CM } from './child-heads';

/**
 * A child's proportions from an adult's picture: larger eyes, a shorter face below them, a higher
 * skull, a shorter and thinner neck and narrower shoulders. Rows are stretched, so a turn to the side keeps its
 * form; the eyes stay where they are.
 */
export function withChildProportions(adult: Cutout): Cutout {
  const { widthPx, heightPx } = adult;
  const premultiplied = new Float32Array(adult.premultiplied.length);
  const alpha = new Float32Array(adult.alpha.length);
  const rows = adultRows(heightPx);
  for (let y = 0; y < heightPx; y++) {
    const row = rows[y] ?? heightPx;
    const narrow = narrowness((row - EYES_PX.y) / PX_PER_CM);
    for (let x = 0; x < widthPx; x++) {
      const column = EYES_PX.x + (x + 0.5 - EYES_PX.x) / narrow - 0.5;
      const at = y * widthPx + x;
      alpha[at] = sample(adult, adult.alpha, 1, 0, column, row);
      for (let c = 0; c < 3; c++) {
        premultiplied[3 * at + c] = sample(adult, adult.premultiplied, 3, c, column, row);
      }
    }
  }
  return { widthPx, heightPx, premultiplied, alpha };
}

/** Row of the child's picture that shows a row of the adult's. */
export function childRow(adultRow: number): number {
  const step = 0.25;
  const sign = adultRow < EYES_PX.y ? -1 : 1;
  let row: number = EYES_PX.y;
  for (let away = 0; away < Math.abs(adultRow - EYES_PX.y); away += step) {
    row += sign * step * stretch((sign * (away + step / 2)) / PX_PER_CM);
  }
  return row;
}

/** For each row of the child's picture the row of the adult's; below its end, the last one. */
function adultRows(heightPx: number): Float32Array {
  const rows = new Float32Array(heightPx);
  const middle = Math.round(EYES_PX.y);
  for (const sign of [-1, 1]) {
    let from: number = middle;
    for (let y = middle; y >= 0 && y < heightPx; y += sign) {
      rows[y] = Math.min(heightPx - 1, Math.max(0, from));
      from += sign / stretch((from - EYES_PX.y) / PX_PER_CM);
    }
  }
  return rows;
}

/** How much higher things get, by how many centimetres they lie below the eyes. */
function stretch(belowEyesCm: number): number {
  const eyes = mix(1.06, 1.1, smoothstep(-2.6, -1.6, belowEyesCm));
  const face = mix(eyes, 0.86, smoothstep(1.2, 2.2, belowEyesCm));
  const neck = mix(face, 0.72, smoothstep(10.5, 12, belowEyesCm));
  return mix(neck, 1, smoothstep(14.5, 17, belowEyesCm));
}

/** How much narrower things get: neck and shoulders only. */
const narrowness = (belowEyesCm: number): number => mix(1, 0.8, smoothstep(9.5, 17, belowEyesCm));

function sample(
  { widthPx, heightPx }: Cutout,
  values: Float32Array,
  channels: number,
  channel: number,
  x: number,
  y: number,
): number {
  if (x <= -1 || x >= widthPx) return 0;
  const [column, row] = [Math.floor(x), Math.min(heightPx - 1, Math.floor(y))];
  const below = Math.min(heightPx - 1, row + 1);
  const [u, v] = [x - column, y - row];
  const read = (px: number, py: number): number =>
    px < 0 || px >= widthPx ? 0 : (values[channels * (py * widthPx + px) + channel] ?? 0);
  const upper = mix(read(column, row), read(column + 1, row), u);
  return mix(upper, mix(read(column, below), read(column + 1, below), u), v);
}
