import { distance } from '../../geometry/point';
import { landmark } from '../../observation/landmarks';
import type { Face } from '../../observation/observation';
import type { Check } from '../check';
import { atMost, unknown } from '../finding';
import { THRESHOLDS } from '../thresholds';

/**
 * Landmarks that mirror each other, how far each lies from the midline and how far in front of the
 * head's centre on MediaPipe's canonical face, in centimetres; above the mouth, which smiles widen.
 */
const PAIRS = [
  { right: 103, left: 332, asideCm: 5.1, frontCm: 2.7 },
  { right: 104, left: 333, asideCm: 4.5, frontCm: 3.7 },
  { right: 68, left: 298, asideCm: 5.6, frontCm: 2.7 },
  { right: 54, left: 284, asideCm: 6.3, frontCm: 1.4 },
  { right: 21, left: 251, asideCm: 7.1, frontCm: 0.1 },
  { right: 63, left: 293, asideCm: 5.0, frontCm: 3.8 },
  { right: 70, left: 300, asideCm: 5.7, frontCm: 2.8 },
  { right: 162, left: 389, asideCm: 7.6, frontCm: -1 },
  { right: 127, left: 356, asideCm: 7.7, frontCm: -2 },
  { right: 34, left: 264, asideCm: 7.2, frontCm: 0.1 },
  { right: 31, left: 261, asideCm: 5.1, frontCm: 2.8 },
  { right: 119, left: 348, asideCm: 3.3, frontCm: 3.9 },
  { right: 118, left: 347, asideCm: 4.4, frontCm: 3.5 },
  { right: 101, left: 330, asideCm: 3.3, frontCm: 4.1 },
  { right: 36, left: 266, asideCm: 2.8, frontCm: 4.4 },
  { right: 234, left: 454, asideCm: 7.7, frontCm: -2.4 },
  { right: 93, left: 323, asideCm: 7.5, frontCm: -2.4 },
] as const;

/**
 * Far enough from the lens (ICAO TR Portrait Quality: 0.7 to 4 m): how fast the face seems to grow
 * towards the camera, in percent a centimetre. Faces differ as much as distances change it, so only
 * the utmost is a doubt and nothing is certain.
 */
export const lensDistortion: Check = ({ observation }) => {
  const [face] = observation.faces;
  if (face === undefined) return unknown('needsFace');
  const growth = growthPercentPerCm(face);
  if (!Number.isFinite(growth)) return unknown('notMeasurable');
  return atMost(growth, THRESHOLDS.perspectivePercentPerCm, {
    unit: 'ratio',
    reason: 'tooCloseToLens',
  });
};

/** Slope of ln(width in the picture over width of the canonical face) over depth. */
function growthPercentPerCm(face: Face): number {
  const points = PAIRS.map(({ right, left, asideCm, frontCm }) => ({
    frontCm,
    growth: Math.log(distance(landmark(face, right), landmark(face, left)) / (2 * asideCm)),
  }));
  const front = points.reduce((sum, { frontCm }) => sum + frontCm, 0) / points.length;
  const growth = points.reduce((sum, point) => sum + point.growth, 0) / points.length;
  let [above, below] = [0, 0];
  for (const point of points) {
    above += (point.frontCm - front) * (point.growth - growth);
    below += (point.frontCm - front) ** 2;
  }
  return (100 * above) / below;
}
