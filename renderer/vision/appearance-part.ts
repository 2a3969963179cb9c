import type { Appearance } from '../../src/observation/appearance';
import type { ClassMap } from '../../src/observation/class-map';
import type { EyePixels } from '../../src/observation/eye-pixels';
import type { PixelStatistics } from '../../src/observation/pixel-statistics';

export interface HeadPart {
  readonly name: 'head';
  readonly map: ClassMap;
  readonly pixels: PixelStatistics;
}

export interface EyesPart {
  readonly name: 'eyes';
  readonly map: ClassMap;
  readonly pixels: EyePixels;
}

/** Half of an appearance. Two workers look at one each, at the same time. */
export type AppearancePart = HeadPart | EyesPart;

export const PART_NAMES = ['head', 'eyes'] as const;

export const joinParts = (head: HeadPart, eyes: EyesPart): Appearance => ({
  head: head.map,
  eyes: eyes.map,
  pixels: head.pixels,
  eyePixels: eyes.pixels,
});
