import { intoSquare } from '../geometry/square';
import { distance, type Point } from '../geometry/point';
import { CLASS_MAP_SIDE, type ClassMap } from '../observation/class-map';
import { eyeCentres, landmark } from '../observation/landmarks';
import type { Face } from '../observation/observation';
import type { Raster } from '../picture/raster';

/**
 * Side of the upright head raster in pixels: the eyes of a grown face lie about 113 px apart in it,
 * as in the aligned face of OFIQ (616 × 616 px), so its measures can be compared.
 */
export const HEAD_RASTER_PX = 736;

/** One head, upright, at a known size: pixels, classes and landmarks of the same square. */
export interface HeadView {
  readonly raster: Raster;
  readonly classes: ClassMap;
  readonly face: Face;
}

/** Picture pixels → raster pixels. */
export function placeInRaster(view: HeadView, point: Point): Point {
  const { x, y } = intoSquare(view.classes.square, point);
  return { x: x * view.raster.widthPx, y: y * view.raster.heightPx };
}

/** A landmark in raster pixels. */
export const pointInRaster = (view: HeadView, index: number): Point =>
  placeInRaster(view, landmark(view.face, index));

/** The class of the raster pixel (x, y); both inside the raster. */
export function classAt(view: HeadView, x: number, y: number): number {
  const cell = CLASS_MAP_SIDE / view.raster.widthPx;
  return view.classes.cells[Math.floor(y * cell) * CLASS_MAP_SIDE + Math.floor(x * cell)] ?? 0;
}

/** How far the eyes are apart, in raster pixels. */
export function eyeDistancePx(view: HeadView): number {
  const { left, right } = eyeCentres(view.face);
  return distance(placeInRaster(view, left), placeInRaster(view, right));
}
