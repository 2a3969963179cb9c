import { randomStream, valueNoise } from '../../e2e/person/noise';
import type { LinearColour } from '../../src/matting/linear-image';

/** Linear-light colour of a wall at a pixel; u and v run from 0 to 1 across and down the picture. */
export type Wall = (u: number, v: number) => LinearColour;

const grey =
  (light: number): Wall =>
  () => [light, light, light];

const times = ([r, g, b]: LinearColour, by: number): LinearColour => [r * by, g * by, b * by];

/** Walls that stand behind people in photo rooms, from the easiest to the hardest. */
export const WALLS: Readonly<Record<string, Wall>> = {
  'grey-even': grey(0.42),
  'grey-gradient': (u, v) => times([0.5, 0.5, 0.5], 0.55 + 0.5 * u + 0.2 * v),
  'cream-plaster': (u, v) =>
    times(
      [0.66, 0.58, 0.44],
      1 + 0.06 * valueNoise(u * 90, v * 120, 1) + 0.05 * valueNoise(u * 260, v * 340, 2),
    ),
  'blue-shadow': (u, v) =>
    times(
      [0.16, 0.31, 0.55],
      1 - 0.45 * Math.exp(-(((u - 0.78) / 0.14) ** 2) - ((v - 0.5) / 0.4) ** 2),
    ),
  'white-uneven': (u, v) => times([0.8, 0.79, 0.76], 0.86 + 0.14 * Math.sin(3 * u + 2 * v)),
  'brown-door': (u, v) =>
    times(
      [0.2, 0.13, 0.08],
      (Math.abs((u * 3) % 1) < 0.03 ? 0.45 : 1) * (1 + 0.2 * valueNoise(u * 14, v * 160, 3)),
    ),
};

/** A stream for the camera's grain, different for each picture. */
export const grainStream = (seed: number): (() => number) => randomStream(seed);
