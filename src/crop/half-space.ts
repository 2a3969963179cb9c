/** A point or direction in three dimensions. */
export type Triple = readonly [number, number, number];

/** All points x with `normal · x ≤ limit`. */
export interface HalfSpace {
  readonly normal: Triple;
  readonly limit: number;
}

/** How far a point may be outside a half space and still count as in it, in its own unit. */
const EPSILON = 1e-7;

const dot = (a: Triple, b: Triple): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];

const cross = (a: Triple, b: Triple): Triple => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];

const unit = (space: HalfSpace): HalfSpace | null => {
  const length = Math.hypot(...space.normal);
  if (length < EPSILON) return null;
  const [x, y, z] = space.normal;
  return { normal: [x / length, y / length, z / length], limit: space.limit / length };
};

/** Where three planes meet; null if they do not meet in one point. */
function meet(a: HalfSpace, b: HalfSpace, c: HalfSpace): Triple | null {
  const bc = cross(b.normal, c.normal);
  const volume = dot(a.normal, bc);
  if (Math.abs(volume) < EPSILON) return null;
  const ca = cross(c.normal, a.normal);
  const ab = cross(a.normal, b.normal);
  const along = (i: 0 | 1 | 2): number =>
    (a.limit * bc[i] + b.limit * ca[i] + c.limit * ab[i]) / volume;
  return [along(0), along(1), along(2)];
}

/**
 * The point nearest to the origin that lies in all half spaces; null if there is none. Exact: the
 * nearest point lies on at most three of the bounding planes, so all such choices are tried.
 */
export function nearestToOrigin(halfSpaces: readonly HalfSpace[]): Triple | null {
  const spaces: HalfSpace[] = [];
  for (const space of halfSpaces) {
    const scaled = unit(space);
    if (scaled !== null) spaces.push(scaled);
    else if (space.limit < -EPSILON) return null;
  }
  const origin: Triple = [0, 0, 0];
  const holds = (x: Triple): boolean =>
    spaces.every(({ normal, limit }) => dot(normal, x) <= limit + EPSILON);
  if (holds(origin)) return origin;

  let nearest: Triple | null = null;
  let shortest = Infinity;
  const offer = (x: Triple | null): void => {
    if (x === null) return;
    const length = Math.hypot(...x);
    if (length < shortest && holds(x)) {
      nearest = x;
      shortest = length;
    }
  };
  spaces.forEach((a, i) => {
    const [x, y, z] = a.normal;
    offer([x * a.limit, y * a.limit, z * a.limit]);
    spaces.slice(i + 1).forEach((b, j) => {
      // The nearest point of a line lies in the plane through the origin at right angles to it.
      offer(meet(a, b, { normal: cross(a.normal, b.normal), limit: 0 }));
      for (const c of spaces.slice(i + j + 2)) offer(meet(a, b, c));
    });
  });
  return nearest;
}
