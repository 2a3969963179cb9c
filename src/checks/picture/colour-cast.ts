import { linearToLab, type Lab } from '../../picture/lab';

/** ln of red and of blue over green, in linear light. */
interface Tint {
  readonly redLog: number;
  readonly blueLog: number;
}

/** What is usual under white light, and how people differ: variances and covariance. */
interface Usual extends Tint {
  readonly redVariance: number;
  readonly covariance: number;
  readonly blueVariance: number;
}

/**
 * From 30 evenly lit portraits of all skins. Melanin reddens skin and takes its blue, as warm light
 * does, so the two vary against each other; the white of the eye does not know of skin, so that both
 * together tell one from the other.
 */
const SKIN: Usual = {
  ...{ redLog: 0.571, blueLog: -0.312 },
  ...{ redVariance: 0.045, covariance: -0.017, blueVariance: 0.035 },
};
const EYE_WHITE: Usual = {
  ...{ redLog: 0.276, blueLog: -0.027 },
  ...{ redVariance: 0.039, covariance: -0.011, blueVariance: 0.026 },
};

/** A middle grey, on which the cast is shown. */
const GREY = 0.5;

/** How far the light is from white: ΔE of a grey in it. */
export function colourCast(skin: Tint, eyeWhite: Tint | null): number {
  const { a, b } = greyInLight(skin, eyeWhite);
  return Math.hypot(a, b);
}

/**
 * A grey in the light of the face, CIELAB. The light scales the channels of skin and eyes alike; the
 * likeliest such light is the mean of what both say, weighed by what people vary.
 */
export function greyInLight(skin: Tint, eyeWhite: Tint | null): Lab {
  const says = [evidenceOf(skin, SKIN)];
  if (eyeWhite !== null) says.push(evidenceOf(eyeWhite, EYE_WHITE));
  const sum = (part: keyof Evidence): number =>
    says.reduce((total, evidence) => total + evidence[part], 0);
  const [rr, rb, bb, r, b] = [sum('rr'), sum('rb'), sum('bb'), sum('r'), sum('b')];
  const determinant = rr * bb - rb * rb;
  const redLog = (bb * r - rb * b) / determinant;
  const blueLog = (rr * b - rb * r) / determinant;
  return linearToLab(GREY * Math.exp(redLog), GREY, GREY * Math.exp(blueLog));
}

/** The inverse of a covariance, and its product with the distance from what is usual. */
interface Evidence {
  readonly rr: number;
  readonly rb: number;
  readonly bb: number;
  readonly r: number;
  readonly b: number;
}

function evidenceOf(tint: Tint, usual: Usual): Evidence {
  const determinant = usual.redVariance * usual.blueVariance - usual.covariance ** 2;
  const rr = usual.blueVariance / determinant;
  const rb = -usual.covariance / determinant;
  const bb = usual.redVariance / determinant;
  const [red, blue] = [tint.redLog - usual.redLog, tint.blueLog - usual.blueLog];
  return { rr, rb, bb, r: rr * red + rb * blue, b: rb * red + bb * blue };
}
