import type { HeadGeometry } from '../measure/head-geometry';
import { boundToPx } from '../specification/bounds';
import type { Specification } from '../specification/specification';
import type { Demand } from './demand';
import { clamp, geometricMiddle, middle, narrow, type Interval } from './interval';

/** Where the head is put in the photo, in photo pixels; `scale` is photo pixels per picture pixel. */
export interface Placement {
  readonly scale: number;
  /** The midpoint of the eyes, from the left and from the upper edge. */
  readonly eyeX: number;
  readonly eyeY: number;
}

/**
 * Where a specification names neither bound nor aim: a tenth of the height above the head, seven for the head, two
 * below it (National Computer Rank Examination; near ICAO's 70 to 80 %).
 */
const SILENT = { headHeightShare: 0.7, shareOfRestAbove: 1 / 3 };

/** Where the unknown of a demand `direction * unknown + restPx` keeps it. */
function kept({ minPx, maxPx }: Demand, direction: number, restPx: number): Interval {
  const one = (minPx - restPx) / direction;
  const other = (maxPx - restPx) / direction;
  return { min: Math.min(one, other), max: Math.max(one, other) };
}

/** `headHeight` is chin to crown, in picture pixels. */
function aimedScale(
  headHeight: number,
  demands: readonly Demand[],
  { photo, geometry }: Specification,
): number {
  const sizes = demands
    .filter((d) => d.perEyeX === 0 && d.perEyeY === 0)
    .map((d) => kept(d, d.perScale, d.constantPx))
    .reduce(narrow, { min: 0, max: Infinity });
  const aimedShare = geometry.headHeightAim?.heightRatio ?? SILENT.headHeightShare;
  const middleOfAll = geometricMiddle(sizes, (aimedShare * photo.heightPx) / headHeight);
  if (geometry.headHeight === undefined) return middleOfAll;
  const { minPx = 0, maxPx = Infinity } = boundToPx(geometry.headHeight, photo, 'height');
  const headMiddle = geometricMiddle(
    { min: minPx / headHeight, max: maxPx / headHeight },
    middleOfAll,
  );
  return Math.sqrt(middleOfAll * clamp(headMiddle, sizes));
}

/**
 * The middle of all that is allowed, as if the picture were endless; between it and the middle of the
 * head height where that is bounded. Where demands exclude each other, the earlier one is kept, as
 * near to the later as it allows. `crownAboveEyes` is in picture pixels.
 */
export function aimOf(
  head: HeadGeometry,
  crownAboveEyes: number,
  demands: readonly Demand[],
  specification: Specification,
): Placement {
  const { photo, geometry } = specification;
  const headHeight = crownAboveEyes + head.chinBelowEyesPx;
  const scale = aimedScale(headHeight, demands, specification);

  const vertical = demands.filter((d) => d.perEyeY !== 0);
  const heights = vertical
    .map((d) => kept(d, d.perEyeY, d.perScale * scale + d.constantPx))
    .reduce(narrow, { min: 0, max: photo.heightPx });
  const above = (photo.heightPx - headHeight * scale) * SILENT.shareOfRestAbove;
  const eyeY = vertical.some((d) => Number.isFinite(d.maxPx))
    ? middle(heights)
    : clamp(above + crownAboveEyes * scale, heights);

  const widths = demands
    .filter((d) => d.perEyeX !== 0)
    .map((d) => kept(d, d.perEyeX, d.perScale * scale + d.constantPx))
    .reduce(narrow, { min: 0, max: photo.widthPx });
  const faceCentre = (head.faceLeftPx + head.faceRightPx) / 4;
  const eyeX =
    geometry.eyeMidpointFromLeft === undefined
      ? clamp(photo.widthPx / 2 - faceCentre * scale, widths)
      : middle(widths);

  return { scale, eyeX, eyeY };
}
