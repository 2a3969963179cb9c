import type { Appearance } from '../../src/observation/appearance';
import type { ClassMap } from '../../src/observation/class-map';
import type { EyePixels } from '../../src/observation/eye-pixels';
import type { Hand } from '../../src/observation/hands';
import type { PixelStatistics } from '../../src/observation/pixel-statistics';

/** The parts of an appearance. */
export interface AppearanceParts {
  readonly head: { readonly map: ClassMap; readonly pixels: PixelStatistics };
  readonly eyes: { readonly map: ClassMap; readonly pixels: EyePixels };
  readonly hands: readonly Hand[];
}

export type PartName = keyof AppearanceParts;

/** One part, as a worker answers it. */
export type AppearancePart = {
  readonly [Name in PartName]: { readonly name: Name; readonly seen: AppearanceParts[Name] };
}[PartName];

export const PART_NAMES = ['head', 'eyes', 'hands'] as const satisfies readonly PartName[];

/** The model that sees each part. */
export const MODEL_OF = {
  head: 'segmenter',
  eyes: 'segmenter',
  hands: 'handFinder',
} as const satisfies Readonly<Record<PartName, string>>;

export type AppearanceModel = (typeof MODEL_OF)[PartName];

export const joinParts = ({ head, eyes, hands }: AppearanceParts): Appearance => ({
  head: head.map,
  eyes: eyes.map,
  pixels: head.pixels,
  eyePixels: eyes.pixels,
  hands,
});
