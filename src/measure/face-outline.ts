import type { Point } from '../geometry/point';
import { PIXEL_CLASS, type ClassMap } from '../observation/class-map';
import { LANDMARK, landmark } from '../observation/landmarks';
import type { Face } from '../observation/observation';
import { shareOf } from './cell-shares';
import { bothSides, type Sides } from './sides';

/** The edge of a cheek from beside the eye to the jaw, and a line of the mesh further in. */
const CHEEK = {
  left: { edge: [356, 454, 323, 361, 288], inner: [367, 416, 411, 425, 372] },
  right: { edge: [127, 234, 93, 132, 58], inner: [138, 192, 187, 205, 143] },
} as const;
/** Points of the mesh above the brows and, from the other side back, higher up to the hairline. */
const FOREHEAD = {
  low: [70, 63, 105, 66, 107, 336, 296, 334, 293, 300],
  /** Of the way from above the brows to the top of the mesh: a low hairline is no fringe. */
  height: 0.45,
} as const;

/** One part of the face's outline and the share of it under hair, 0 to 1; null outside the picture. */
export interface OutlinePart {
  readonly hairShare: number | null;
  readonly zone: readonly Point[];
}

/** Where hair hangs over the face itself rather than beside it. */
export interface FaceOutline {
  readonly forehead: OutlinePart;
  readonly cheeks: Sides<OutlinePart>;
}

/** @param eyes the map of the eye square, which shows single locks */
export function faceOutline(face: Face, head: ClassMap, eyes: ClassMap): FaceOutline {
  const part = (map: ClassMap, zone: readonly Point[]): OutlinePart => ({
    hairShare: shareOf(map, zone, PIXEL_CLASS.hair),
    zone,
  });
  return {
    forehead: part(eyes, foreheadOf(face)),
    cheeks: bothSides((side) =>
      part(
        head,
        [...CHEEK[side].edge, ...CHEEK[side].inner].map((index) => landmark(face, index)),
      ),
    ),
  };
}

/** The lower forehead: above the brows, upwards along the face. */
function foreheadOf(face: Face): readonly Point[] {
  const low = FOREHEAD.low.map((index) => landmark(face, index));
  const top = landmark(face, LANDMARK.foreheadTop);
  const between = landmark(face, LANDMARK.betweenBrows);
  const rise = {
    x: (top.x - between.x) * FOREHEAD.height,
    y: (top.y - between.y) * FOREHEAD.height,
  };
  const high = low.map(({ x, y }) => ({ x: x + rise.x, y: y + rise.y }));
  return [...low, ...high.reverse()];
}
