import { encode, linearColour, linearImage } from './linear-image';
import { matte, type Matte } from './matte';
import type { PersonConfidence } from './person-confidence';

/** A photo as bytes: sRGB, three a pixel, row by row. */
export interface PhotoBytes {
  readonly pixels: Uint8Array;
  readonly widthPx: number;
  readonly heightPx: number;
}

export interface ReplacementTask {
  /** The finished photo, unedited. */
  readonly photo: PhotoBytes;
  /** The same cut in finer pixels, a whole number of them along a side of each pixel of the photo. */
  readonly fine: PhotoBytes;
  readonly confidence: PersonConfidence;
  /** The new background, sRGB, 0 to 255. */
  readonly colour: readonly [number, number, number];
}

export const UNCERTAINTIES = ['noWall', 'likeWall'] as const;

/** `noWall`: too little of the wall is seen. `likeWall`: person and wall look too much alike. */
export type Uncertainty = (typeof UNCERTAINTIES)[number];

export type Replacement =
  | {
      readonly outcome: 'replaced';
      readonly pixels: Uint8Array;
      /** Share of the outline where colours did not tell person from wall, 0 to 1. */
      readonly uncertainShare: number;
    }
  | { readonly outcome: 'uncertain'; readonly why: Uncertainty; readonly uncertainShare: number };

/** What a record says of how it was done; the number goes up when results change. */
export const REPLACEMENT_METHOD = 'confidence-and-colour-matte/1';

/** Beyond this share of the outline of one place, clothes or hair could be eaten unseen. */
export const MAX_UNCERTAIN_SHARE = 0.5;
const MIN_WALL_SHARE = 0.04;

/**
 * Puts an even colour behind the person, in linear light. A pixel that is wholly the person keeps its
 * bytes. Refuses where person and wall cannot be told apart, rather than eat a shoulder.
 */
export function replaceBackground(task: ReplacementTask): Replacement {
  const { photo, fine, confidence, colour } = task;
  const found = matte(linearImage(fine.pixels, fine.widthPx, fine.heightPx), confidence);
  const { uncertainShare, wallShare } = found;
  if (wallShare < MIN_WALL_SHARE) return { outcome: 'uncertain', why: 'noWall', uncertainShare };
  if (uncertainShare > MAX_UNCERTAIN_SHARE) {
    return { outcome: 'uncertain', why: 'likeWall', uncertainShare };
  }
  return { outcome: 'replaced', pixels: laidBefore(colour, photo, found), uncertainShare };
}

/** The person of the matte before an even colour, at the photo's resolution. */
export function laidBefore(
  colour: readonly [number, number, number],
  photo: PhotoBytes,
  { alpha, foreground }: Pick<Matte, 'alpha' | 'foreground'>,
): Uint8Array {
  const factor = alpha.widthPx / photo.widthPx;
  if (!Number.isInteger(factor) || alpha.heightPx !== photo.heightPx * factor) {
    throw new RangeError('The matte must have whole pixels in each pixel of the photo.');
  }
  const behind = linearColour(colour);
  const pixels = photo.pixels.slice();
  const share = 1 / factor ** 2;
  for (let y = 0; y < photo.heightPx; y++) {
    for (let x = 0; x < photo.widthPx; x++) {
      let cover = 0;
      const light = [0, 0, 0];
      for (let row = y * factor; row < (y + 1) * factor; row++) {
        for (let column = x * factor; column < (x + 1) * factor; column++) {
          const at = row * alpha.widthPx + column;
          const a = alpha.values[at] ?? 0;
          cover += a * share;
          for (let c = 0; c < 3; c++) {
            light[c] = (light[c] ?? 0) + a * share * (foreground.rgb[c]?.values[at] ?? 0);
          }
        }
      }
      if (cover > 1 - 1e-6) continue;
      for (let c = 0; c < 3; c++) {
        const seen = (light[c] ?? 0) + (1 - cover) * (behind[c] ?? 0);
        pixels[3 * (y * photo.widthPx + x) + c] = Math.round(encode(Math.min(1, seen)));
      }
    }
  }
  return pixels;
}
