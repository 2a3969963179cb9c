/** A point of the frontal plane of the head, centimetres. */
export type Point2 = readonly [x: number, y: number];

/** Signed distance to a closed outline, negative inside, centimetres. */
export function outlineDistance(outline: readonly Point2[], x: number, y: number): number {
  let nearest = Infinity;
  let inside = false;
  let previous = outline[outline.length - 1] ?? [0, 0];
  for (const point of outline) {
    nearest = Math.min(nearest, squaredSegmentDistance(previous, point, x, y));
    if (previous[1] > y !== point[1] > y) {
      const t = (y - previous[1]) / (point[1] - previous[1]);
      if (x < previous[0] + t * (point[0] - previous[0])) inside = !inside;
    }
    previous = point;
  }
  const distance = Math.sqrt(nearest);
  return inside ? -distance : distance;
}

/** Distance to an open line, centimetres. */
export function lineDistance(line: readonly Point2[], x: number, y: number): number {
  let nearest = Infinity;
  let previous = line[0] ?? [0, 0];
  for (const point of line) {
    nearest = Math.min(nearest, squaredSegmentDistance(previous, point, x, y));
    previous = point;
  }
  return Math.sqrt(nearest);
}

function squaredSegmentDistance(a: Point2, b: Point2, x: number, y: number): number {
  const dx = b[0] - a[0],
    dy = b[1] - a[1];
  const px = x - a[0],
    py = y - a[1];
  const length2 = dx * dx + dy * dy;
  const t = length2 > 0 ? Math.min(1, Math.max(0, (px * dx + py * dy) / length2)) : 0;
  const ex = px - t * dx,
    ey = py - t * dy;
  return ex * ex + ey * ey;
}

/** A smooth line through the points (Catmull-Rom), `steps` pieces between two of them. */
export function smoothLine(points: readonly Point2[], steps = 5): Point2[] {
  const line: Point2[] = [];
  const at = (i: number): Point2 => points[Math.min(points.length - 1, Math.max(0, i))] ?? [0, 0];
  for (let i = 0; i + 1 < points.length; i++) {
    const [a, b, c, d] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
    for (let k = 0; k < steps; k++) {
      const t = k / steps;
      line.push([spline(a[0], b[0], c[0], d[0], t), spline(a[1], b[1], c[1], d[1], t)]);
    }
  }
  line.push(at(points.length - 1));
  return line;
}

function spline(a: number, b: number, c: number, d: number, t: number): number {
  return b + 0.5 * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)));
}

/** A function of the plane; outside the area it was baked for it gives `outside`. */
export type PlaneField = (x: number, y: number) => number;

/** Samples `source` on a grid once, and answers from it by bilinear interpolation. */
export function bakeField(
  area: {
    readonly left: number;
    readonly right: number;
    readonly bottom: number;
    readonly top: number;
  },
  stepCm: number,
  outside: number,
  source: PlaneField,
): PlaneField {
  const columns = Math.ceil((area.right - area.left) / stepCm) + 1;
  const rows = Math.ceil((area.top - area.bottom) / stepCm) + 1;
  const grid = new Float32Array(columns * rows);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      grid[row * columns + column] = source(
        area.left + column * stepCm,
        area.bottom + row * stepCm,
      );
    }
  }
  return (x, y) => {
    const u = (x - area.left) / stepCm,
      v = (y - area.bottom) / stepCm;
    if (!(u >= 0 && v >= 0 && u < columns - 1 && v < rows - 1)) return outside;
    const column = Math.floor(u),
      row = Math.floor(v);
    const i = row * columns + column,
      a = u - column,
      b = v - row;
    const low = (grid[i] ?? 0) * (1 - a) + (grid[i + 1] ?? 0) * a;
    const high = (grid[i + columns] ?? 0) * (1 - a) + (grid[i + columns + 1] ?? 0) * a;
    return low * (1 - b) + high * b;
  };
}
