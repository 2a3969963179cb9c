import type { Point } from './point';

export const toRadians = (deg: number): number => (deg * Math.PI) / 180;
export const toDegrees = (radians: number): number => (radians * 180) / Math.PI;

/** The direction from a to b in degrees: 0 to the right, positive clockwise on the screen (y down). */
export const directionDeg = (a: Point, b: Point): number =>
  toDegrees(Math.atan2(b.y - a.y, b.x - a.x));

/** The point turned about a centre by an angle in degrees, positive clockwise on the screen. */
export function turnAbout(point: Point, centre: Point, deg: number): Point {
  const cos = Math.cos(toRadians(deg));
  const sin = Math.sin(toRadians(deg));
  const dx = point.x - centre.x;
  const dy = point.y - centre.y;
  return { x: centre.x + dx * cos - dy * sin, y: centre.y + dx * sin + dy * cos };
}
