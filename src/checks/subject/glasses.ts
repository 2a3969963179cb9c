import { bothSides, SIDES } from '../../measure/sides';
import type { HairAndBody } from '../../measure/measure';
import type { Check } from '../check';
import { atLeast, atMost, unknown, worst } from '../finding';
import { THRESHOLDS } from '../thresholds';
import type { Finding, Region } from '../verdict';
import { covered } from './covered';
import { worseSide } from './worse-side';

/**
 * Glasses that leave the eyes to be seen: untinted, without reflections or rims over the eyes (ICAO
 * TR Portrait Quality); none at all where the specification forbids them. Holds without glasses.
 */
export const glasses: Check = ({ observation, measurements, specification }) => {
  const { appearance } = observation;
  const { hairAndBody } = measurements;
  if (appearance === null || hairAndBody === null) return unknown('needsAppearance');
  const { bridgeShare } = hairAndBody.glasses;
  const region = SIDES.map((side) => hairAndBody.eyes[side].zone);
  const worn = atMost(bridgeShare, THRESHOLDS.glassesBridgeShare, {
    ...{ unit: 'ratio', reason: 'glassesWorn', region },
  });
  if (worn.outcome === 'met' && !hidesEyes(hairAndBody)) return worn;
  if (specification.glasses?.worn === 'forbidden' && worn.outcome !== 'met') return worn;
  return worst(
    tint(hairAndBody, region),
    worseSide(
      bothSides((side) =>
        atMost(appearance.eyePixels[side].glareShare, THRESHOLDS.glareShare, {
          ...{ unit: 'ratio', reason: 'glassesGlare', region: [hairAndBody.eyes[side].zone] },
        }),
      ),
      { left: 'glassesGlare', right: 'glassesGlare', both: 'glassesGlare' },
    ),
    worseSide(
      bothSides((side) =>
        covered(hairAndBody.eyes[side].frameShare, THRESHOLDS.frameShare, {
          ...{ unit: 'ratio', reason: 'frameOverEyes', region: [hairAndBody.eyes[side].zone] },
        }),
      ),
      { left: 'frameOverEyes', right: 'frameOverEyes', both: 'frameOverEyes' },
    ),
  );
};

/** Lenses so dark that the segmenter takes them for one thing, whatever holds them. */
const hidesEyes = ({ eyes }: HairAndBody): boolean =>
  SIDES.every((side) => (eyes[side].accessoryShare ?? 0) > THRESHOLDS.eyeAccessoryShare.fail);

/** Lenses as dark as things, or darker than the skin beside their rims. */
function tint({ eyes, glasses: worn }: HairAndBody, region: Region): Finding {
  const opaque = Math.min(...SIDES.map((side) => eyes[side].accessoryShare ?? 0));
  const judged = { unit: 'ratio', reason: 'darkGlasses', region } as const;
  const dark = atMost(opaque, THRESHOLDS.eyeAccessoryShare, judged);
  if (dark.outcome !== 'met') return dark;
  const { lensLight, underEyeLight } = worn;
  if (underEyeLight === null) {
    return lensLight === null
      ? unknown('notMeasurable')
      : atLeast(lensLight, THRESHOLDS.lensLight, judged);
  }
  // Rims throw shadows and eyes lie deep: each misleads, seldom both together.
  return lensLight === null
    ? atLeast(underEyeLight, THRESHOLDS.underEyeLight, judged)
    : atLeast(Math.sqrt(lensLight * underEyeLight), THRESHOLDS.lensLight, judged);
}
