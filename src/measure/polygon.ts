import { centroid, type Point } from '../geometry/point';

/** The polygon with every corner moved away from its middle by `by`, in the points' own unit. */
export function grown(polygon: readonly Point[], by: number): Point[] {
  const middle = centroid(polygon);
  return polygon.map((point) => {
    const away = Math.hypot(point.x - middle.x, point.y - middle.y);
    const factor = away > 0 ? (away + by) / away : 1;
    return {
      x: middle.x + (point.x - middle.x) * factor,
      y: middle.y + (point.y - middle.y) * factor,
    };
  });
}
