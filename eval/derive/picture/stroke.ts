import type { Point } from '../../../src/geometry/point';
import { paint, type Layer } from './layer';
import type { Rgb } from './picture';

/** A point of a stroke and how thick it is there. */
export interface StrokePoint extends Point {
  readonly radiusPx: number;
}

/**
 * The colour of a stroke `along` its length (0 root, 1 tip) and `across` it (−1 to 1, positive to
 * the right of its direction).
 */
export type Ink = (along: number, across: number) => Rgb;

/** A smooth curve through the points (Catmull-Rom), `steps` pieces between two of them. */
export function curve(points: readonly Point[], steps = 8): Point[] {
  const result: Point[] = [];
  const at = (k: number) => points[Math.min(points.length - 1, Math.max(0, k))];
  for (let k = 0; k + 1 < points.length; k++) {
    const [a, b, c, d] = [at(k - 1), at(k), at(k + 1), at(k + 2)];
    if (a === undefined || b === undefined || c === undefined || d === undefined) continue;
    for (let step = 0; step < steps; step++) {
      const t = step / steps;
      result.push({ x: spline(a.x, b.x, c.x, d.x, t), y: spline(a.y, b.y, c.y, d.y, t) });
    }
  }
  const last = points.at(-1);
  if (last !== undefined) result.push(last);
  return result;
}

function spline(a: number, b: number, c: number, d: number, t: number): number {
  return (
    0.5 *
    (2 * b +
      (c - a) * t +
      (2 * a - 5 * b + 4 * c - d) * t * t +
      (3 * b - a - 3 * c + d) * t * t * t)
  );
}

/** Draws a stroke with round ends into the layer, in place; thinner than a pixel it is fainter. */
export function drawStroke(
  layer: Layer,
  points: readonly StrokePoint[],
  ink: Ink,
  opacity = 1,
): void {
  const box = boxOf(layer, points);
  if (box === null) return;
  const cover = new Float32Array(box.width * box.height);
  const along = new Float32Array(cover.length);
  const across = new Float32Array(cover.length);
  for (let k = 0; k + 1 < points.length; k++) {
    const [from, to] = [points[k], points[k + 1]];
    if (from === undefined || to === undefined) continue;
    coverPiece(box, from, to, (cell, share, t, side) => {
      if (share <= (cover[cell] ?? 0)) return;
      cover[cell] = share;
      along[cell] = (k + t) / (points.length - 1);
      across[cell] = side;
    });
  }
  for (let cell = 0; cell < cover.length; cell++) {
    const share = cover[cell] ?? 0;
    if (share <= 0) continue;
    const column = cell % box.width;
    const row = (cell - column) / box.width;
    const pixel = (box.top + row) * layer.widthPx + box.left + column;
    paint(layer, pixel, ink(along[cell] ?? 0, across[cell] ?? 0), share * opacity);
  }
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

function boxOf(layer: Layer, points: readonly StrokePoint[]): Box | null {
  let [left, top, right, bottom] = [layer.widthPx, layer.heightPx, -1, -1];
  for (const { x, y, radiusPx } of points) {
    const reach = radiusPx + 1;
    left = Math.min(left, Math.floor(x - reach));
    top = Math.min(top, Math.floor(y - reach));
    right = Math.max(right, Math.ceil(x + reach));
    bottom = Math.max(bottom, Math.ceil(y + reach));
  }
  left = Math.max(0, left);
  top = Math.max(0, top);
  right = Math.min(layer.widthPx - 1, right);
  bottom = Math.min(layer.heightPx - 1, bottom);
  if (right < left || bottom < top) return null;
  return { left, top, width: right - left + 1, height: bottom - top + 1 };
}

function coverPiece(
  box: Box,
  from: StrokePoint,
  to: StrokePoint,
  cover: (cell: number, share: number, t: number, across: number) => void,
): void {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy);
  const reach = Math.max(from.radiusPx, to.radiusPx) + 1;
  const first = Math.max(box.left, Math.floor(Math.min(from.x, to.x) - reach));
  const last = Math.min(box.left + box.width - 1, Math.ceil(Math.max(from.x, to.x) + reach));
  const upper = Math.max(box.top, Math.floor(Math.min(from.y, to.y) - reach));
  const lower = Math.min(box.top + box.height - 1, Math.ceil(Math.max(from.y, to.y) + reach));
  for (let y = upper; y <= lower; y++) {
    for (let x = first; x <= last; x++) {
      const [px, py] = [x - from.x, y - from.y];
      const t = length > 0 ? clamp((px * dx + py * dy) / (length * length), 0, 1) : 0;
      const radius = from.radiusPx + (to.radiusPx - from.radiusPx) * t;
      const away = Math.hypot(px - t * dx, py - t * dy);
      const share = Math.min(1, 2 * radius) * clamp(radius - away + 0.5, 0, 1);
      if (share <= 0) continue;
      const side = length > 0 ? (dx * py - dy * px) / length : away;
      const cell = (y - box.top) * box.width + x - box.left;
      cover(cell, share, t, clamp(side / Math.max(radius, 0.5), -1, 1));
    }
  }
}

const clamp = (value: number, least: number, most: number) =>
  Math.min(most, Math.max(least, value));
