import type { Appearance } from '../../src/observation/appearance';
import type { ClassMap } from '../../src/observation/class-map';
import type { EyePixels } from '../../src/observation/eye-pixels';
import type { Hand } from '../../src/observation/hands';
import type { PixelStatistics } from '../../src/observation/pixel-statistics';

/** The parts of an appearance. A worker looks at each of them, all at the same time. */
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

export const joinParts = ({ head, eyes, hands }: AppearanceParts): Appearance => ({
  head: head.map,
  eyes: eyes.map,
  pixels: head.pixels,
  eyePixels: eyes.pixels,
  hands,
});
