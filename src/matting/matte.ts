import { guidedAt } from './guided-filter';
import { localColour, type LocalColour } from './local-colour';
import { shrinkImage, type LinearImage } from './linear-image';
import { CONFIDENCE_SIDE, type PersonConfidence } from './person-confidence';
import { boxMax, boxMean, planeOf, readBetween, readShrunk, type Plane } from './plane';
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
/** Towards its edge a thing turns away from the light: its colour there, against further inside. */
const SHADING = 0.12;
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
  const foreground = { widthPx, heightPx, rgb: [planeOf(image), planeOf(image), planeOf(image)] } as const;
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
      let best: { cost: number; a: number; variance: number; rgb: number[]; own: number } | null = null;
      for (const look of looks) {
        const support = read(look.support);
        if (support < 1e-7) continue;
        const rgb = look.rgb.map(read);
        const light = (rgb[0] ?? 0) ** 2 + (rgb[1] ?? 0) ** 2 + (rgb[2] ?? 0) ** 2;
        const own = read(look.variance) + 1e-5 + SHADING ** 2 * (light / 3);
        let along = 0;
        let apart = 0;
        for (let c = 0; c < 3; c++) {
          const d = (rgb[c] ?? 0) - (behind[c] ?? 0);
          along += ((colour[c] ?? 0) - (behind[c] ?? 0)) * d;
          apart += d * d;
        }
        const a = Math.min(1, Math.max(0, along / Math.max(1e-9, apart)));
        let off = 0;
        for (let c = 0; c < 3; c++) {
          off += ((colour[c] ?? 0) - a * (rgb[c] ?? 0) - (1 - a) * (behind[c] ?? 0)) ** 2;
        }
        const spread = own * a * a + wallVariance * (1 - a) ** 2;
        const cost = off / (3 * spread) - 0.5 * Math.log(support + 1e-3);
        if (best === null || cost < best.cost) {
          best = { cost, a, variance: (3 * spread) / Math.max(1e-9, apart) + 1e-4, rgb, own };
        }
      }
      if (best === null) {
        keep(prior, colour);
        continue;
      }
      let apart = 0;
      for (let c = 0; c < 3; c++) apart += ((best.rgb[c] ?? 0) - (behind[c] ?? 0)) ** 2;
      const rough = Math.sqrt((3 * read(wall.roughness)) / Math.max(1e-9, apart));
      const strayDoubt =
        soft < 0.5 ? DOUBT.hair * Math.min(1, 2 * read(stray)) * smoothstep(0.25, 0.1, rough) : 0;
      const priorDoubt = DOUBT.least + DOUBT.edge * (1 - Math.abs(2 * soft - 1)) + strayDoubt;
      const byColour = 1 / best.variance;
      const byModel = 1 / priorDoubt ** 2;
      let value = (best.a * byColour + prior * byModel) / (byColour + byModel);
      if (soft > 0.3 && soft < 0.7) {
        outlines.count(x, y, Math.sqrt(best.variance) > UNSURE);
      }
      // Below the wall's own grain nothing is a hair; within the person's own, nothing is a gap.
      const grain = Math.min(0.3, Math.sqrt((3 * wallVariance) / Math.max(1e-9, apart)));
      const shade = Math.min(0.12, Math.max(0.02, Math.sqrt((3 * best.own) / Math.max(1e-9, apart))));
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

/** Tiles of the photo along each side, in each of which the outline must be sure: a shoulder counts. */
const TILES = 8;
/** Outlines shorter than this share of a tile's side say nothing. */
const SHORT_OUTLINE = 0.5;

function outlineTiles({ widthPx, heightPx }: { widthPx: number; heightPx: number }) {
  const lengths = new Float32Array(TILES * TILES);
  const unsure = new Float32Array(TILES * TILES);
  return {
    count(x: number, y: number, isUnsure: boolean): void {
      const tile = Math.floor((y / heightPx) * TILES) * TILES + Math.floor((x / widthPx) * TILES);
      lengths[tile] = (lengths[tile] ?? 0) + 1;
      if (isUnsure) unsure[tile] = (unsure[tile] ?? 0) + 1;
    },
    worst(): number {
      let worst = 0;
      lengths.forEach((length, tile) => {
        if (length < (SHORT_OUTLINE * widthPx) / TILES) return;
        worst = Math.max(worst, (unsure[tile] ?? 0) / length);
      });
      return worst;
    },
  };
}

/** The confidence map over the cells of the cut, which lies in the middle of the map's square. */
function laidOver(cut: { widthPx: number; heightPx: number }, cells: Uint8Array): Plane {
  const map = planeOf(
    { widthPx: CONFIDENCE_SIDE, heightPx: CONFIDENCE_SIDE },
    Float32Array.from(cells, (value) => value / 255),
  );
  const scale = CONFIDENCE_SIDE / Math.max(cut.widthPx, cut.heightPx);
  const out = planeOf(cut);
  for (let y = 0; y < cut.heightPx; y++) {
    for (let x = 0; x < cut.widthPx; x++) {
      out.values[y * cut.widthPx + x] = readBetween(
        map,
        (x + 0.5 - cut.widthPx / 2) * scale + CONFIDENCE_SIDE / 2 - 0.5,
        (y + 0.5 - cut.heightPx / 2) * scale + CONFIDENCE_SIDE / 2 - 0.5,
      );
    }
  }
  return out;
}

/** The model is never wholly sure: on clear wall it says about 0.08, within hair about 0.93. */
const LEVELS = { wall: 0.15, person: 0.9 } as const;

const levelled = (plane: Plane): Plane =>
  planeOf(
    plane,
    plane.values.map((value) =>
      Math.min(1, Math.max(0, (value - LEVELS.wall) / (LEVELS.person - LEVELS.wall))),
    ),
  );

/** 1 where a cell shows the person alone, of the wanted kind. */
function surelyPerson(person: Plane, hair: Plane, kind: 'hair' | 'other'): Plane {
  const inside = boxMax(inverse(person), 1);
  const out = planeOf(person);
  for (let at = 0; at < out.values.length; at++) {
    const sure = smoothstep(0.15, 0.03, inside.values[at] ?? 1);
    const share = hair.values[at] ?? 0;
    out.values[at] = sure * (kind === 'hair' ? share : 1 - share);
  }
  return out;
}

function encoded(image: LinearImage): LinearImage {
  const [r, g, b] = image.rgb.map((plane) => planeOf(plane, plane.values.map(Math.sqrt)));
  if (!r || !g || !b) throw new RangeError('A picture has three channels.');
  return { widthPx: image.widthPx, heightPx: image.heightPx, rgb: [r, g, b] };
}

const inverse = (plane: Plane): Plane => planeOf(plane, plane.values.map((value) => 1 - value));

const mean = ({ values }: Plane): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

function smoothstep(from: number, to: number, value: number): number {
  const t = Math.min(1, Math.max(0, (value - from) / (to - from)));
  return t * t * (3 - 2 * t);
}
