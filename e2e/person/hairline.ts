import { mix, smoothstep, valueNoise } from './noise';

// Height of the hairline by the angle round the head: 0 the forehead, a quarter turn the ear, pi the nape.
const HAIRLINE: readonly (readonly [angle: number, y: number])[] = [
  [0, 8.5],
  [0.4, 8.45],
  [0.72, 7.7],
  [0.96, 6.4],
  [1.16, 4.9],
  [1.27, 3.4],
  [1.36, 1.9],
  [1.47, 1.6],
  [1.53, 3.2],
  [1.6, 4],
  [1.76, 3.6],
  [2, 0],
  [2.3, -4],
  [Math.PI, -6.2],
];

/** Height above the hairline in centimetres at a point of the scalp (head's frame); negative on bare skin. */
export function heightAboveHairline(x: number, y: number, z: number): number {
  const angle = Math.atan2(Math.abs(x), z + 2.6);
  let line = -6.2;
  for (let i = 1; i < HAIRLINE.length; i++) {
    const [a, low] = HAIRLINE[i - 1] ?? [0, 0],
      [b, high] = HAIRLINE[i] ?? [0, 0];
    if (angle <= b) {
      line = mix(low, high, (angle - a) / (b - a));
      break;
    }
  }
  return y - line - 0.3 * valueNoise(x * 0.9, y * 0.9, z * 0.9);
}

/** How much of the scalp's light the hair above it swallows, 0..1. */
export function scalpCover(x: number, y: number, z: number): number {
  return smoothstep(
    -0.12,
    0.75,
    heightAboveHairline(x, y, z) + 0.25 * valueNoise(x * 6, y * 1.5, z * 6),
  );
}
