import { laidOver, levelled, surelyPerson } from './confidence-planes';
import { guidedAt } from './guided-filter';
import { localColour, type LocalColour } from './local-colour';
import { shrinkImage, type LinearImage } from './linear-image';
import { CONFIDENCE_SIDE, type PersonConfidence } from './person-confidence';
import { nearestLook } from './nearest-look';
import { outlineTiles } from './outline-tiles';
import { boxMax, boxMean, inverse, planeOf, readShrunk, type Plane } from './plane';
import { smoothstep } from './smoothstep';
import { estimateWall, varianceInCells, type Wall } from './wall';

/** What of each pixel is the person, and what the person and the wall look like there. */
export interface Matte {
  /** 0 wall to 1 person. */
  readonly alpha: Plane;
  /** Colour of the person in linear light, wherever alpha is above 0. */
  readonly foreground: LinearImage;
  /** Share of the outline where colours do not tell person from wall, 0 to 1, where that is worst. */
  readonly uncertainShare: number;
  /** Share of the picture that clearly shows wall, 0 to 1. */
  readonly wallShare: number;
}

/** Windows in which the person's own colour is looked for, in cells. */
const PERSON_RADII_CELLS = [2, 6, 20];
/** Single hairs are looked for this far from where the model sees hair. */
const HAIR_REACH_CELLS = 6;
/** Guided filter: window and the contrast (as a share of full scale, encoded) that makes an edge. */
const GUIDE = { radiusCells: 3, epsilon: 0.02 ** 2 } as const;
/** Doubt of the model's own alpha: far from its edge, at its edge, and where stray hairs may be. */
const DOUBT = { least: 0.02, edge: 0.5, hair: 0.3 } as const;
/** Standard deviation of alpha from which on the colours are said not to tell. */
const UNSURE = 0.25;

/**
 * The matte of a person before a wall. Two measurements of alpha are made and weighed by how sure
 * each is: the segmenter's confidence, moved to the picture's own edges by a guided filter, and the
 * colour's place between the wall's colour and the person's colour nearby, hair and other told apart.
 */
export function matte(image: LinearImage, confidence: PersonConfidence): Matte {
  const factor = Math.max(1, Math.round(Math.max(image.widthPx, image.heightPx) / CONFIDENCE_SIDE));
  const small = shrinkImage(image, factor);
  const person = levelled(laidOver(small, confidence.person));
  const hair = laidOver(small, confidence.hair);
  const wall = estimateWall(image, person, hair, factor);
  const hairs = surelyPerson(person, hair, 'hair');
  const others = surelyPerson(person, hair, 'other');
  const variance = varianceInCells(image, small, factor);
  const looks = [hairs, others].map((weight) =>
    localColour(small, weight, PERSON_RADII_CELLS, variance),
  );
  const guided = guidedAt(
    encoded(image),
    encoded(small),
    person,
    factor,
    GUIDE.radiusCells,
    GUIDE.epsilon,
  );
  return weighed(image, { factor, person, hair, wall, looks, guided });
}

interface Evidence {
  readonly factor: number;
  readonly person: Plane;
  readonly hair: Plane;
  readonly wall: Wall;
  readonly looks: readonly LocalColour[];
  readonly guided: Plane;
}

function weighed(image: LinearImage, evidence: Evidence): Matte {
  const { factor, person, wall, looks, guided } = evidence;
  const { widthPx, heightPx } = image;
  const alpha = planeOf(image);
  const foreground = {
    widthPx,
    heightPx,
    rgb: [planeOf(image), planeOf(image), planeOf(image)],
  } as const;
  const doubt = boxMean(person, 1);
  const highest = boxMax(person, 2);
  const lowest = boxMax(inverse(person), 2);
  const stray = boxMean(boxMax(evidence.hair, HAIR_REACH_CELLS - 2), 2);
  const strayZone = boxMax(evidence.hair, HAIR_REACH_CELLS);
  const outlines = outlineTiles(image);
  for (let y = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++) {
      const at = y * widthPx + x;
      const cell = Math.floor(y / factor) * wall.clear.widthPx + Math.floor(x / factor);
      const read = (plane: Plane) => readShrunk(plane, factor, x, y);
      const colour = [0, 1, 2].map((c) => image.rgb[c]?.values[at] ?? 0);
      const keep = (value: number, rgb: readonly number[]) => {
        alpha.values[at] = value;
        foreground.rgb.forEach((channel, c) => (channel.values[at] = rgb[c] ?? 0));
      };
      if ((lowest.values[cell] ?? 0) < 0.02) {
        keep(1, colour);
        continue;
      }
      if ((highest.values[cell] ?? 0) < 0.02 && (strayZone.values[cell] ?? 0) < 0.3) {
        keep(0, colour);
        continue;
      }
      const behind = wall.rgb.map(read);
      const wallVariance = read(wall.variance);
      const prior = guided.values[at] ?? 0;
      const soft = read(doubt);
      const best = nearestLook(looks, colour, behind, wallVariance, read);
      if (best === null) {
        keep(prior, colour);
        continue;
      }
      const { apart } = best;
      const rough = Math.sqrt((3 * read(wall.roughness)) / apart);
      const strayDoubt =
        soft < 0.5 ? DOUBT.hair * Math.min(1, 2 * read(stray)) * smoothstep(0.25, 0.1, rough) : 0;
      const priorDoubt = DOUBT.least + DOUBT.edge * (1 - Math.abs(2 * soft - 1)) + strayDoubt;
      const byColour = 1 / best.variance;
      const byModel = 1 / priorDoubt ** 2;
      let value = (best.alpha * byColour + prior * byModel) / (byColour + byModel);
      if (soft > 0.3 && soft < 0.7) {
        outlines.count(x, y, Math.sqrt(best.variance) > UNSURE);
      }
      // Below the wall's own grain nothing is a hair; within the person's own, nothing is a gap.
      const grain = Math.min(0.3, Math.sqrt((3 * wallVariance) / apart));
      const shade = Math.min(0.12, Math.max(0.02, Math.sqrt((3 * best.own) / apart)));
      value *= smoothstep(grain, 2.5 * grain, value);
      value = 1 - (1 - value) * smoothstep(shade, 2.5 * shade, 1 - value);
      const gain = value / (value * value + wallVariance / best.own);
      keep(
        value,
        best.rgb.map((own, c) => {
          const off = (colour[c] ?? 0) - value * own - (1 - value) * (behind[c] ?? 0);
          return Math.min(1, Math.max(0, own + gain * off));
        }),
      );
    }
  }
  return {
    alpha,
    foreground,
    uncertainShare: outlines.worst(),
    wallShare: mean(wall.clear),
  };
}

function encoded(image: LinearImage): LinearImage {
  const [r, g, b] = image.rgb.map((plane) => planeOf(plane, plane.values.map(Math.sqrt)));
  if (!r || !g || !b) throw new RangeError('A picture has three channels.');
  return { widthPx: image.widthPx, heightPx: image.heightPx, rgb: [r, g, b] };
}

const mean = ({ values }: Plane): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
