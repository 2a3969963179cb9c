import { THRESHOLDS } from '../checks/thresholds';

/**
 * Where a meter draws its lines: up to `good` the light is right, from `adjust` it has to be changed;
 * between the two it stays what it was, so that the meter does not flicker.
 */
export interface LightLine {
  readonly good: number;
  readonly adjust: number;
}

/** A check's own lines, adjusted from the middle of its band of doubt on. */
const ofCheck = ({ pass, fail }: { readonly pass: number; readonly fail: number }): LightLine => ({
  good: pass,
  adjust: (pass + fail) / 2,
});

const stopsOf = (darkerOverBrighter: number): number => -Math.log2(darkerOverBrighter);

/**
 * ICAO TR Portrait Quality: of forehead, cheeks and chin the darkest has at least half the light of the
 * brightest, one stop. The room keeps half a stop, so that it still holds for a head that turns; from
 * where the check of even light begins to doubt (0.64 stops), a lamp has to be moved.
 */
const SIDES: LightLine = { good: 0.5, adjust: stopsOf(THRESHOLDS.cheekRatio.pass) };

/**
 * The same rule between forehead and chin, which lies under the face and is darker by nature: 0.35 stops
 * under two soft lamps at 45 degrees and one over the camera (our rendered room).
 */
const FROM_ABOVE: LightLine = { good: 0.8, adjust: 1 };
const FROM_BELOW: LightLine = { good: 0.3, adjust: 0.5 };

/**
 * How far the wall may lie below white, L*: what the check of the background's colour calls met and
 * broken. On a wall that is meant to be blue, below the light blue (L* 76) of the exit-entry guide.
 */
const { pass: noTrace, fail: clearly } = THRESHOLDS.backgroundColourDeltaE;
const WALL: LightLine = { good: noTrace, adjust: (noTrace + clearly) / 2 };

export const LIGHT_LINES = {
  sides: SIDES,
  fromAbove: FROM_ABOVE,
  fromBelow: FROM_BELOW,
  /** Below these a face is too dark. */
  faceL: ofCheck(THRESHOLDS.faceLightL),
  /** Above these it is too bright. */
  skinL: ofCheck(THRESHOLDS.skinL),
  clippedShare: ofCheck(THRESHOLDS.clippedShare),
  castDeltaE: ofCheck(THRESHOLDS.colourCastDeltaE),
  missingWallL: WALL,
  wallSlopeL: ofCheck(THRESHOLDS.backgroundSlopeL),
  shadowLog: ofCheck(THRESHOLDS.wallShadowLog),
} as const satisfies Record<string, LightLine>;

/** Lightness of the walls that documents ask for, and from which chroma on a wall is meant to be blue. */
export const WALL_L = { white: 100, blue: 76, blueFromChroma: 15 } as const;
/** A wall from here on is burnt out: it outshines a face that is too dark. */
export const BURNT_OUT_WALL_L = 99;

/** 0 at the good line, 1 where it has to be changed; either line may be the higher one. */
export const beyondLine = (value: number, { good, adjust }: LightLine): number =>
  (value - good) / (adjust - good);
