import { EYES_SIDE } from '../observation/head-squares';
import type { PIXEL_CLASS } from '../observation/class-map';
import { CLASS_MAP_SIDE } from '../observation/class-map';
import { IRIS, LANDMARK, OUTLINE } from '../observation/landmarks';
import { HEAD_RASTER_PX, type HeadView } from './head-view';
import { viewOf } from './synthetic-view';

type Rgb = readonly [number, number, number];

/** The inter-eye distance in the raster of `eyesOf`, and its middle. */
export const UNIT_PX = HEAD_RASTER_PX / EYES_SIDE;
export const MIDDLE_PX = HEAD_RASTER_PX / 2;

/** Radius of the mesh's iris in inter-eye distances. */
export const IRIS_RADIUS = 0.095;

/** Both eyes of an upright face; `x` and `y` in inter-eye distances from the middle of the eyes. */
export interface EyesPainting {
  readonly colour: (x: number, y: number) => Rgb;
  readonly classOf?: (x: number, y: number) => keyof typeof PIXEL_CLASS;
}

/** Eyes half a unit to either side, 0.44 wide and 0.16 high, with the mesh's irises in their middle. */
export function eyesOf({ colour, classOf = () => 'faceSkin' }: EyesPainting): HeadView {
  const points: Record<number, readonly [number, number]> = {};
  const put = (index: number, x: number, y: number) => {
    points[index] = [MIDDLE_PX + x * UNIT_PX, MIDDLE_PX + y * UNIT_PX];
  };
  for (const side of ['left', 'right'] as const) {
    const x = side === 'left' ? 0.5 : -0.5;
    const outline = OUTLINE[side === 'left' ? 'leftEye' : 'rightEye'];
    outline.forEach((index, k) => {
      const angle = (2 * Math.PI * k) / outline.length;
      const outwards = side === 'left' ? 1 : -1;
      put(index, x + outwards * 0.22 * Math.cos(angle), -0.08 * Math.sin(angle));
    });
    put(IRIS[side].centre, x, 0);
    IRIS[side].ring.forEach((index, k) => {
      const angle = (Math.PI * k) / 2;
      put(index, x + IRIS_RADIUS * Math.cos(angle), IRIS_RADIUS * Math.sin(angle));
    });
    put(LANDMARK[side].eyeOuter, x * 1.44, 0);
    put(LANDMARK[side].eyeInner, x * 0.56, 0);
  }
  const cell = (at: number) => ((at + 0.5) / CLASS_MAP_SIDE - 0.5) * EYES_SIDE;
  const pixel = (at: number) => (at + 0.5 - MIDDLE_PX) / UNIT_PX;
  return viewOf({
    colour: (x, y) => colour(pixel(x), pixel(y)),
    classOf: (column, row) => classOf(cell(column), cell(row)),
    points,
  });
}

const SKIN: Rgb = [200, 150, 130];
const SCLERA: Rgb = [190, 185, 180];
const BROWN: Rgb = [70, 45, 35];

const inLids = (x: number, y: number): boolean =>
  ((Math.abs(x) - 0.5) / 0.22) ** 2 + (y / 0.08) ** 2 < 1;

/** Colours of bare eyes whose irises lie `dx`, `dy` from the middle of the lids. */
export const bareEyes =
  (dx = 0, dy = 0, iris: Rgb = BROWN) =>
  (x: number, y: number): Rgb => {
    if (!inLids(x, y)) return SKIN;
    const middle = x > 0 ? 0.5 : -0.5;
    return Math.hypot(x - middle - dx, y - dy) < IRIS_RADIUS ? iris : SCLERA;
  };

/** Of a pair of round glasses: how far outside its rim, in inter-eye distances; negative inside. */
export const outsideLens = (x: number, y: number): number =>
  Math.hypot(Math.abs(x) - 0.5, y - 0.05) - 0.35;
