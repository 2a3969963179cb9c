import { bothSides } from '../../measure/sides';
import type { Check } from '../check';
import { atMost, unknown, worst } from '../finding';
import { THRESHOLDS } from '../thresholds';
import { covered } from './covered';
import { worseSide } from './worse-side';

const COVERED = {
  left: 'leftEyeCovered',
  right: 'rightEyeCovered',
  both: 'bothEyesCovered',
} as const;
const DARK = { left: 'darkGlasses', right: 'darkGlasses', both: 'darkGlasses' } as const;

/**
 * Nothing across the eyes: no hair, not even a single lock, no dark glasses, no other thing
 * (ISO/IEC 29794-5 eyes visible).
 */
export const eyesVisible: Check = ({ observation, measurements }) => {
  const { appearance } = observation;
  const { hairAndBody, eyeZones } = measurements;
  if (appearance === null || hairAndBody === null) return unknown('needsAppearance');
  const { eyes, glasses } = hairAndBody;
  const judged = bothSides((side) => ({
    ...({ unit: 'ratio', reason: 'bothEyesCovered' } as const),
    region: [eyeZones[side]],
  }));
  const hasGlasses = glasses.bridgeShare > THRESHOLDS.glassesBridgeShare.pass;
  const worn = bothSides((side) =>
    covered(eyes[side].accessoryShare, THRESHOLDS.eyeAccessoryShare, judged[side]),
  );
  const hair = bothSides((side) =>
    covered(eyes[side].hairShare, THRESHOLDS.eyeHairShare, judged[side]),
  );
  const lock = bothSides((side) =>
    atMost(appearance.eyePixels[side].strands.eye, THRESHOLDS.eyeStrand, judged[side]),
  );
  return worst(
    worseSide(worn, hasGlasses ? DARK : COVERED),
    worseSide(hair, COVERED),
    worseSide(lock, COVERED),
  );
};
