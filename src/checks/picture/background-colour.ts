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
  const { colour } = backdrop;
  const nearest = nearestAccepted(colour, accepted);
  const missingLight = nearest.l - colour.l;
  const cast = Math.hypot(colour.a - nearest.a, colour.b - nearest.b);
  return atMost(deltaE(colour, nearest), THRESHOLDS.backgroundColourDeltaE, {
    unit: 'deltaE',
    reason: missingLight > cast ? 'backgroundTooDark' : 'backgroundColoured',
  });
};

/** Greys are accepted from the darkest named one to the brightest, not only those named. */
function nearestAccepted(colour: Lab, accepted: readonly Lab[]): Lab {
  const greys = accepted.filter((lab) => Math.hypot(lab.a, lab.b) < NEUTRAL_CHROMA);
  const darkest = Math.min(...greys.map((lab) => lab.l));
  const brightest = Math.max(...greys.map((lab) => lab.l));
  const grey = { l: Math.min(brightest, Math.max(darkest, colour.l)), a: 0, b: 0 };
  return [...accepted, ...(greys.length > 0 ? [grey] : [])].reduce((near, next) =>
    deltaE(colour, next) < deltaE(colour, near) ? next : near,
  );
}
