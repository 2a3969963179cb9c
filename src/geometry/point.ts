/** A point in a picture: x to the right, y down, in pixels unless the name says otherwise. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export const midpoint = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });

export const distance = (a: Point, b: Point): number => Math.hypot(b.x - a.x, b.y - a.y);

/** The mean of the points; throws on none, because there is no such point. */
export function centroid(points: readonly Point[]): Point {
  if (points.length === 0) throw new RangeError('The centroid of no points does not exist.');
  let x = 0;
  let y = 0;
  for (const point of points) {
    x += point.x;
    y += point.y;
  }
  return { x: x / points.length, y: y / points.length };
}
