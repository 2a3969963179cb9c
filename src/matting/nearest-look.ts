import type { LocalColour } from './local-colour';
import type { Plane } from './plane';

interface Candidate {
  readonly cost: number;
  /** Where the colour lies between wall, 0, and person, 1. */
  readonly alpha: number;
  readonly variance: number;
  /** The person's own colour here, and its variance. */
  readonly rgb: readonly number[];
  readonly own: number;
  /** Squared distance of person and wall. */
  readonly apart: number;
}

/** The look, of hair or of all else, that with the wall explains a colour best. */
export function nearestLook(
  looks: readonly LocalColour[],
  colour: readonly number[],
  behind: readonly number[],
  wallVariance: number,
  read: (plane: Plane) => number,
): Candidate | null {
  let best: Candidate | null = null;
  for (const look of looks) {
    const support = read(look.support);
    if (support < LEAST_SUPPORT) continue;
    const rgb = look.rgb.map(read);
    let along = 0;
    let apart = 1e-9;
    let light = 0;
    for (let c = 0; c < 3; c++) {
      const d = (rgb[c] ?? 0) - (behind[c] ?? 0);
      along += ((colour[c] ?? 0) - (behind[c] ?? 0)) * d;
      apart += d * d;
      light += (rgb[c] ?? 0) ** 2 / 3;
    }
    const own = read(look.variance) + LEAST_VARIANCE + SHADING ** 2 * light;
    const alpha = Math.min(1, Math.max(0, along / apart));
    let off = 0;
    for (let c = 0; c < 3; c++) {
      off += ((colour[c] ?? 0) - alpha * (rgb[c] ?? 0) - (1 - alpha) * (behind[c] ?? 0)) ** 2;
    }
    const spread = own * alpha * alpha + wallVariance * (1 - alpha) ** 2;
    // How badly the colour fits, less how near such a look is.
    const cost = off / (3 * spread) - 0.5 * Math.log(support + 1e-3);
    if (best !== null && best.cost <= cost) continue;
    best = { cost, alpha, variance: (3 * spread) / apart + 1e-4, rgb, own, apart };
  }
  return best;
}

/** Less of a look than this is none. */
const LEAST_SUPPORT = 1e-7;
/** Of anything's colour, linear light squared. */
const LEAST_VARIANCE = 1e-5;
/** Towards its edge a thing turns away from the light: its colour there, against further inside. */
const SHADING = 0.12;
