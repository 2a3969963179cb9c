import type { Head } from './head';
import { EYEBALL, IRIS_RADIUS, PUPIL_RADIUS, irisOffset } from './head';
import { clamp01, mix, smoothstep, valueNoise } from './noise';
import { length } from './length';

/** Linear-light red, green and blue, 0..1. */
export type LinearRgb = readonly [number, number, number];

export type SkinTone = 'light' | 'medium' | 'deep';

const SKIN: Record<SkinTone, LinearRgb> = {
  light: [0.57, 0.342, 0.27],
  medium: [0.5, 0.27, 0.17],
  deep: [0.2, 0.095, 0.055],
};
const LIP: LinearRgb = [0.72, 0.5, 0.55];

export function mixRgb(a: LinearRgb, b: LinearRgb, t: number): LinearRgb {
  return [mix(a[0], b[0], t), mix(a[1], b[1], t), mix(a[2], b[2], t)];
}

function tint(a: LinearRgb, b: LinearRgb): LinearRgb {
  return [a[0] * b[0], a[1] * b[1], a[2] * b[2]];
}

export function scaleRgb(a: LinearRgb, k: number): LinearRgb {
  return [a[0] * k, a[1] * k, a[2] * k];
}

/** Colour of bare skin at a point of the head's frame, and how much of it is lip (0..1). */
export function skinAlbedo(
  head: Head,
  tone: SkinTone,
  x: number,
  y: number,
  z: number,
): { rgb: LinearRgb; lip: number } {
  let rgb = SKIN[tone];
  const blotch =
    0.5 * valueNoise(x * 0.55, y * 0.55, z * 0.55) +
    0.5 * valueNoise(x * 1.7 + 9, y * 1.7, z * 1.7);
  const pores = valueNoise(x * 9, y * 9, z * 9) * 0.6 + valueNoise(x * 21, y * 21, z * 21) * 0.4;
  rgb = scaleRgb(rgb, 1 + 0.025 * blotch + 0.045 * pores);
  const front = smoothstep(-1.5, 1.5, z);
  const cheek = bump(Math.abs(x) - 4.4, y + 1, 2.3, 2.2) * front;
  const nose = bump(x, y + 0.9, 1.5, 1.3) * front;
  const chin = bump(x, y + 7.9, 1.9, 1.4) * front;
  rgb = tint(
    rgb,
    mixRgb(
      [1, 1, 1],
      [1.03, 0.915, 0.905],
      clamp01(0.75 * cheek + 0.6 * nose + 0.35 * chin + 0.12 * blotch),
    ),
  );
  if (z < 0.5 || Math.abs(x) > 6.5) return { rgb, lip: 0 };

  // Thin skin round the eyes; the edge of the lids is moist and darker, the fold above in shade.
  const socket = bump(Math.abs(x) - 2.9, y - 2.35, 1.9, 1.05);
  rgb = tint(rgb, mixRgb([1, 1, 1], [0.88, 0.8, 0.82], 0.75 * socket));
  const lid = head.eyeOpening(x, y);
  const above = mix(0.9, smoothstep(2.35, 2.75, y), head.expression.eyesOpen);
  rgb = tint(
    rgb,
    mixRgb([1, 1, 1], [0.3, 0.22, 0.2], smoothstep(0.13, 0.02, lid) * mix(0.3, 0.85, above)),
  );
  rgb = tint(
    rgb,
    mixRgb([1, 1, 1], [0.62, 0.48, 0.44], 0.75 * smoothstep(0.1, 0, head.lidFold(x, y))),
  );
  const nostril = bump(Math.abs(x) - 0.82, y + 1.62, 0.36, 0.24);
  rgb = tint(rgb, mixRgb([1, 1, 1], [0.22, 0.12, 0.1], smoothstep(0.3, 0.85, nostril)));
  const alar = bump(Math.abs(x) - 1.75, y + 1.3, 0.22, 0.6);
  rgb = tint(rgb, mixRgb([1, 1, 1], [0.8, 0.66, 0.62], 0.18 * alar));

  const edge = head.lips(x, y) + 0.05 * valueNoise(x * 3, y * 3, 5);
  const lip = smoothstep(0.1, -0.16, edge);
  const lines = 1 + 0.08 * valueNoise(x * 9, y * 1.2, 3);
  rgb = tint(rgb, mixRgb([1, 1, 1], scaleRgb(LIP, lines), lip));
  const seam = head.lipSeam(x, y);
  const corner = 1 - 0.5 * smoothstep(1.4, 2.2, Math.abs(x));
  rgb = tint(rgb, mixRgb([1, 1, 1], [0.3, 0.16, 0.16], smoothstep(0.1, 0.015, seam) * corner));
  return { rgb, lip };
}

function bump(u: number, v: number, ru: number, rv: number): number {
  return Math.exp(-((u / ru) ** 2) - (v / rv) ** 2);
}

/** Colour of the eyeball at a point of the head's frame. */
export function eyeballAlbedo(head: Head, x: number, y: number, z: number): LinearRgb {
  const side = x < 0 ? -1 : 1;
  const u = x - side * EYEBALL.x,
    v = y - EYEBALL.y;
  const [irisX, irisY] = irisOffset(head.expression.gaze);
  const r = length(u - irisX, v - irisY);
  const angle = Math.atan2(v - irisY, u - irisX);
  const veins = clamp01(valueNoise(x * 7, y * 14, z * 7) - 0.35);
  const towardsCorner = smoothstep(0.55, 1.3, Math.abs(u));
  let rgb = mixRgb([0.62, 0.57, 0.53], [0.55, 0.36, 0.32], towardsCorner * 0.75 + veins * 0.25);
  const caruncle = smoothstep(-0.88, -1.15, u * side);
  rgb = mixRgb(rgb, [0.45, 0.2, 0.17], caruncle);
  const fibres = 0.5 + 0.5 * valueNoise(angle * 9, r * 3, side * 4);
  const brown = mixRgb(
    [0.042, 0.018, 0.008],
    [0.13, 0.06, 0.025],
    fibres * smoothstep(0.5, 0.26, r),
  );
  const limbus = mixRgb(
    brown,
    [0.012, 0.008, 0.006],
    smoothstep(IRIS_RADIUS * 0.76, IRIS_RADIUS, r),
  );
  rgb = mixRgb(rgb, limbus, smoothstep(IRIS_RADIUS + 0.035, IRIS_RADIUS - 0.035, r));
  rgb = mixRgb(
    rgb,
    [0.004, 0.004, 0.004],
    smoothstep(PUPIL_RADIUS + 0.025, PUPIL_RADIUS - 0.025, r),
  );
  // The upper lid and its lashes shade the ball.
  const lid = -head.eyeOpening(x, y),
    upper = smoothstep(2.45, 2.7, y);
  return scaleRgb(rgb, mix(mix(0.72, 0.42, upper), 1, smoothstep(0, 0.24, lid)));
}
