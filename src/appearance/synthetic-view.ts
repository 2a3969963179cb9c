import { CLASS_MAP_SIDE, PIXEL_CLASS } from '../observation/class-map';
import { LANDMARK_COUNT, type Face } from '../observation/observation';
import { HEAD_RASTER_PX, type HeadView } from './head-view';

type Rgb = readonly [number, number, number];

/** A head for tests, painted pixel by pixel in a raster that is the picture itself. */
interface Painting {
  /** By raster pixel. */
  readonly colour: (x: number, y: number) => Rgb;
  /** By cell of the class map. */
  readonly classOf: (column: number, row: number) => keyof typeof PIXEL_CLASS;
  /** Landmarks in raster pixels; all others at 0, 0. */
  readonly points?: Readonly<Record<number, readonly [number, number]>>;
}

export function viewOf({ colour, classOf, points = {} }: Painting): HeadView {
  const side = HEAD_RASTER_PX;
  const rgba = new Uint8ClampedArray(side * side * 4).fill(255);
  for (let at = 0; at < side * side; at++) {
    const [r, g, b] = colour(at % side, Math.floor(at / side));
    rgba[at * 4] = r;
    rgba[at * 4 + 1] = g;
    rgba[at * 4 + 2] = b;
  }
  const cells = Uint8Array.from(
    { length: CLASS_MAP_SIDE ** 2 },
    (_, at) => PIXEL_CLASS[classOf(at % CLASS_MAP_SIDE, Math.floor(at / CLASS_MAP_SIDE))],
  );
  const landmarks = new Array<number>(LANDMARK_COUNT * 3).fill(0);
  for (const [index, [x, y]] of Object.entries(points)) {
    landmarks.splice(Number(index) * 3, 2, x, y);
  }
  const face: Face = { landmarks, matrix: new Array<number>(16).fill(0) };
  const square = { centre: { x: side / 2, y: side / 2 }, sidePx: side, angleDeg: 0 };
  return { raster: { widthPx: side, heightPx: side, rgba }, classes: { square, cells }, face };
}
