import { smoothUnion } from './ear';
import { length } from './length';

const LENS = { x: 3.25, y: 2.25, halfWidth: 2.45, halfHeight: 1.75, corner: 1.1 };
const RIM_RADIUS = 0.15;

/** Signed distance to an untinted pair of glasses' frame (no lenses), head's frame, centimetres. */
export function glassesDistance(px: number, y: number, z: number): number {
  const x = Math.abs(px);
  const plane = z - 5.65 + 0.025 * x * x;
  const u = Math.abs(x - LENS.x) - LENS.halfWidth + LENS.corner;
  const v = Math.abs(y - LENS.y) - LENS.halfHeight + LENS.corner;
  const edge = length(Math.max(u, 0), Math.max(v, 0)) + Math.min(0, Math.max(u, v)) - LENS.corner;
  const rim = length(edge, plane) - RIM_RADIUS;
  const bridge = length(y - 2.95 + 0.25 * x * x, plane, Math.max(0, x - 0.9)) - RIM_RADIUS;
  const bow = (z - 4.6) / -7.2;
  const arm =
    length(
      x - 5.75 - 2.35 * Math.min(1, Math.max(0, bow)),
      y - 3,
      7.2 * Math.max(0, -bow, bow - 1),
    ) - 0.13;
  return smoothUnion(smoothUnion(rim, bridge, 0.12), arm, 0.12) * 0.8;
}
