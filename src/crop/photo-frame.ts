import { toRadians } from '../geometry/angle';
import type { Point } from '../geometry/point';
import type { CropPlan } from './crop-plan';

/** Picture pixels → pixels of the finished photo, (0,0) its upper left corner. */
export function intoPhoto(plan: CropPlan, point: Point): Point {
  const cos = Math.cos(toRadians(plan.angleDeg));
  const sin = Math.sin(toRadians(plan.angleDeg));
  const dx = point.x - plan.centre.x;
  const dy = point.y - plan.centre.y;
  return {
    x: plan.photo.widthPx / 2 + (dx * cos + dy * sin) * plan.scale,
    y: plan.photo.heightPx / 2 + (dy * cos - dx * sin) * plan.scale,
  };
}

/** Pixels of the finished photo → picture pixels; the inverse of `intoPhoto`. */
export function outOfPhoto(plan: CropPlan, point: Point): Point {
  const cos = Math.cos(toRadians(plan.angleDeg));
  const sin = Math.sin(toRadians(plan.angleDeg));
  const dx = (point.x - plan.photo.widthPx / 2) / plan.scale;
  const dy = (point.y - plan.photo.heightPx / 2) / plan.scale;
  return {
    x: plan.centre.x + dx * cos - dy * sin,
    y: plan.centre.y + dx * sin + dy * cos,
  };
}

/** The photo's corners in picture pixels, clockwise from the upper left. */
export function cornersInPicture(plan: CropPlan): readonly [Point, Point, Point, Point] {
  const { widthPx, heightPx } = plan.photo;
  return [
    outOfPhoto(plan, { x: 0, y: 0 }),
    outOfPhoto(plan, { x: widthPx, y: 0 }),
    outOfPhoto(plan, { x: widthPx, y: heightPx }),
    outOfPhoto(plan, { x: 0, y: heightPx }),
  ];
}
