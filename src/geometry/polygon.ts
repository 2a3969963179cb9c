import { centroid, type Point } from './point';

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

/** Whether a point lies inside a polygon (even-odd). */
export function insidePolygon({ x, y }: Point, polygon: readonly Point[]): boolean {
  let isInside = false;
  let previous = polygon[polygon.length - 1];
  for (const point of polygon) {
    if (previous !== undefined && previous.y > y !== point.y > y) {
      const crossing = point.x + ((y - point.y) / (previous.y - point.y)) * (previous.x - point.x);
      if (x < crossing) isInside = !isInside;
    }
    previous = point;
  }
  return isInside;
}
