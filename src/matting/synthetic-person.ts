import type { LinearColour } from './linear-image';
import { encode } from './linear-image';
import { CONFIDENCE_CELLS, CONFIDENCE_SIDE, type PersonConfidence } from './person-confidence';
import type { PhotoBytes } from './replace-background';

/** A round person before a wall, for tests: exact alpha, and what a segmenter would say of it. */
export interface SyntheticPerson {
  readonly photo: PhotoBytes;
  readonly alpha: Float32Array;
  readonly confidence: PersonConfidence;
}

/** Pixels over which the edge goes from wall to person. */
const EDGE_PX = 3;
const CELL_EDGE = 6;

/**
 * @param wall linear light at a pixel, 0 to 1
 * @param hairs whether the person is all hair, with single hairs that no segmenter sees
 */
export function syntheticPerson(
  sidePx: number,
  person: LinearColour,
  wall: (x: number, y: number) => LinearColour,
  hairs = false,
): SyntheticPerson {
  const centre = sidePx / 2;
  const radius = sidePx * 0.3;
  const beyond = (x: number, y: number) => Math.hypot(x - centre, y - centre) - radius;
  const pixels = new Uint8Array(sidePx * sidePx * 3);
  const alpha = new Float32Array(sidePx * sidePx);
  for (let at = 0; at < alpha.length; at++) {
    const [x, y] = [(at % sidePx) + 0.5, Math.floor(at / sidePx) + 0.5];
    const edge = Math.min(1, Math.max(0, 0.5 - beyond(x, y) / EDGE_PX));
    const a = Math.max(edge, hairs ? singleHair(x - centre, beyond(x, y)) : 0);
    const behind = wall(x, y);
    alpha[at] = a;
    for (let c = 0; c < 3; c++) {
      const light = a * (person[c] ?? 0) + (1 - a) * (behind[c] ?? 0);
      pixels[3 * at + c] = Math.round(encode(light));
    }
  }
  const confidence = {
    person: new Uint8Array(CONFIDENCE_CELLS),
    hair: new Uint8Array(CONFIDENCE_CELLS),
  };
  for (let at = 0; at < CONFIDENCE_CELLS; at++) {
    const scale = sidePx / CONFIDENCE_SIDE;
    const x = ((at % CONFIDENCE_SIDE) + 0.5) * scale;
    const y = (Math.floor(at / CONFIDENCE_SIDE) + 0.5) * scale;
    const share = Math.min(1, Math.max(0, 0.5 - beyond(x, y) / (CELL_EDGE * scale)));
    confidence.person[at] = Math.round(20 + 230 * share);
    if (hairs) confidence.hair[at] = confidence.person[at] ?? 0;
  }
  return { photo: { pixels, widthPx: sidePx, heightPx: sidePx }, alpha, confidence };
}

/** How far single hairs reach beyond the outline, and how far apart they stand. */
const SINGLE_HAIR = { reachPx: 5, everyPx: 8, cover: 0.7 } as const;

const singleHair = (across: number, beyondPx: number): number => {
  const { reachPx, everyPx, cover } = SINGLE_HAIR;
  const isHair = Math.abs(Math.round(across)) % everyPx === 0;
  return isHair && beyondPx > 0 && beyondPx < reachPx ? cover : 0;
};
