import { deltaE, linearToLab, type Lab } from '../../picture/lab';
import { toLinear } from '../../picture/luminance';
import type { Check } from '../check';
import { atMost, unknown } from '../finding';
import { THRESHOLDS } from '../thresholds';

/** A colour with less chroma than this is a grey. */
const NEUTRAL_CHROMA = 3;

/** The wall's colour against those that the specification accepts: distance from the nearest. */
export const backgroundColour: Check = ({ observation, specification }) => {
  if (observation.appearance === null) return unknown('needsAppearance');
  const { backdrop } = observation.appearance.pixels;
  if (backdrop === null) return unknown('notMeasurable');
  const accepted = specification.background.colours.map(({ rgb: [r, g, b] }) =>
    linearToLab(toLinear(r) / 255, toLinear(g) / 255, toLinear(b) / 255),
  );
  const distance = distanceFromAccepted(backdrop.colour, accepted);
  const darkestAccepted = Math.min(...accepted.map((lab) => lab.l));
  return atMost(distance, THRESHOLDS.backgroundColourDeltaE, {
    unit: 'deltaE',
    reason: backdrop.colour.l < darkestAccepted - 3 ? 'backgroundTooDark' : 'backgroundColoured',
  });
};

/** Greys are accepted from the darkest named one to the brightest, not only those named. */
function distanceFromAccepted(colour: Lab, accepted: readonly Lab[]): number {
  const greys = accepted.filter((lab) => Math.hypot(lab.a, lab.b) < NEUTRAL_CHROMA);
  const distances = accepted.map((lab) => deltaE(colour, lab));
  if (greys.length > 0) {
    const darkest = Math.min(...greys.map((lab) => lab.l));
    const brightest = Math.max(...greys.map((lab) => lab.l));
    const l = Math.min(brightest, Math.max(darkest, colour.l));
    distances.push(deltaE(colour, { l, a: 0, b: 0 }));
  }
  return Math.min(...distances);
}
