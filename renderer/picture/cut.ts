import { toRadians } from '../../src/geometry/angle';
import type { CropPlan } from '../../src/crop/crop-plan';

/** An affine map as the canvas takes it: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Affine = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/** Picture pixels → pixels of the cut drawn `widthPx` wide, its upper left corner at the origin. */
export function cutMap(plan: CropPlan, widthPx: number): Affine {
  const scale = widthPx / plan.widthPx;
  const cos = scale * Math.cos(toRadians(plan.angleDeg));
  const sin = scale * Math.sin(toRadians(plan.angleDeg));
  const { x, y } = plan.centre;
  const middleX = widthPx / 2;
  const middleY = (plan.heightPx * scale) / 2;
  return [cos, -sin, sin, cos, middleX - cos * x - sin * y, middleY + sin * x - cos * y];
}

/** Picture pixels → pixels of the whole picture drawn `widthPx` wide. */
export function wholeMap(pictureWidthPx: number, widthPx: number): Affine {
  const scale = widthPx / pictureWidthPx;
  return [scale, 0, 0, scale, 0, 0];
}
