import type { Point } from '../geometry/point';
import { grown } from '../geometry/polygon';
import { PIXEL_CLASS, type ClassMap, type PixelClass } from '../observation/class-map';
import { OUTLINE, landmarks } from '../observation/landmarks';
import type { Hand } from '../observation/hands';
import type { Face } from '../observation/observation';
import { cellPatches, hasCell } from './cell-patches';
import { classShares, insideOf } from './cell-shares';
import { findCells, zoneOf } from './found-cells';
import { handsWithin, type SeenHand } from './seen-hands';
import { cellGrid, type Upright } from './upright';

const { background, bodySkin, clothes, accessory } = PIXEL_CLASS;

/** Kept away from the mesh's outline: neck, ears and collar begin there (inter-eye distances). */
const INSET = 0.14;
/** Lips and what is close to them. */
const AROUND_LIPS = 0.05;

/** The cheeks, jaw and chin below the lenses of glasses, by landmarks. */
const LOWER_FACE = [
  361, 288, 397, 365, 379, 378, 400, 377, 152, 148, 176, 149, 150, 136, 172, 58, 132, 205, 2, 425,
] as const;

/** What lies over the face; shares of 0 to 1. Hair and glasses are measured elsewhere. */
export interface FaceCover {
  /** Share of the face under a hand or an arm. */
  readonly handShare: number;
  readonly handZone: readonly Point[] | null;
  /** The hands of which a point lies over the face. */
  readonly hands: readonly SeenHand[];
  /** Share of the lower face under cloth or a thing, or missing from the person. */
  readonly thingShare: number;
  readonly thingZone: readonly Point[] | null;
  /** Share of the lips and their surroundings that is neither skin of the face nor hair. */
  readonly mouthShare: number;
  readonly mouthZone: readonly Point[];
  /** The box around a thing of the size of a dummy that covers the mouth; null where there is none. */
  readonly mouthThingZone: readonly Point[] | null;
}

/** A dummy's shield is about as wide as the eyes are apart, its ring hangs below; a mask is wider than the face. */
const DUMMY = { width: 1.5, height: 1.3 } as const;

/** Null where no part of the face is inside the picture. */
export function faceCover(
  face: Face,
  head: ClassMap,
  frame: Upright,
  hands: readonly Hand[],
): FaceCover | null {
  const unit = frame.interEyeDistancePx;
  const whole = grown(landmarks(face, OUTLINE.face), -INSET * unit);
  const lower = grown(landmarks(face, LOWER_FACE), -INSET * unit);
  const mouth = grown(landmarks(face, OUTLINE.outerLips), AROUND_LIPS * unit);
  const [wholeShares, lowerShares, mouthShares] = [whole, lower, mouth].map((place) =>
    classShares(head, place),
  );
  if (wholeShares == null || lowerShares == null || mouthShares == null) return null;
  const things: readonly PixelClass[] = [clothes, accessory, background];
  const sumOf = (share: (of: PixelClass) => number, classes: readonly PixelClass[]): number =>
    classes.reduce<number>((sum, of) => sum + share(of), 0);
  return {
    handShare: wholeShares(bodySkin),
    handZone: findCells(head, whole, [bodySkin]).zone,
    hands: handsWithin(hands, landmarks(face, OUTLINE.face)),
    thingShare: sumOf(lowerShares, things),
    thingZone: findCells(head, lower, things).zone,
    mouthShare: sumOf(mouthShares, [bodySkin, ...things]),
    mouthZone: mouth,
    mouthThingZone: thingOverMouth(head, mouth, frame),
  };
}

function thingOverMouth(
  head: ClassMap,
  mouth: readonly Point[],
  frame: Upright,
): readonly Point[] | null {
  const ofMouth = insideOf(head, mouth);
  const { cellsPerUnit } = cellGrid(frame, head.square);
  const found = cellPatches(head.cells, [accessory, clothes]).find(
    (patch) =>
      patch.right - patch.left < DUMMY.width * cellsPerUnit &&
      patch.bottom - patch.top < DUMMY.height * cellsPerUnit &&
      hasCell(patch, (at) => ofMouth[at] === 1),
  );
  return found === undefined ? null : zoneOf(head, found);
}
