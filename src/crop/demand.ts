import type { HeadGeometry } from '../measure/head-geometry';
import {
  boundToPx,
  CHECK_OF_LENGTH,
  GEOMETRY_AXES,
  type GeometryLength,
} from '../specification/bounds';
import { policyOf } from '../specification/policy';
import type { Geometry, Specification } from '../specification/specification';

/** A length of the finished photo in pixels: `perScale * scale + perEyeX * eyeX + …`. */
interface PhotoLength {
  readonly perScale: number;
  readonly perEyeX: -1 | 0 | 1;
  readonly perEyeY: -1 | 0 | 1;
  readonly constantPx: number;
}

/**
 * What a length of the finished photo must keep; an open end is infinite. A `binding` demand is met or
 * the photo refused; any other is met where that is possible.
 */
export interface Demand extends PhotoLength {
  readonly minPx: number;
  readonly maxPx: number;
  readonly binding: boolean;
}

/** Most important first: of two demands that do not bind, the earlier one is met. */
const LENGTHS = [
  'headHeight',
  'headWidth',
  'interEyeDistance',
  'eyeLineFromTop',
  'eyeLineFromBottom',
  'topMargin',
  'bottomMargin',
  'eyeMidpointFromLeft',
] as const satisfies readonly GeometryLength[];

/** ICAO TR Portrait Quality v1.0, Table 9: where a specification says nothing of the middle. */
const CENTRED = { min: 0.45, max: 0.55, unit: 'widthRatio' } as const;

/** Whether the bound on a length is the rule's own number, under a check that blocks. */
export function isBinding(specification: Specification, length: GeometryLength): boolean {
  const { geometry } = specification;
  if (length === 'topMargin' && geometry.eyeLineBeforeTopMargin !== undefined) return false;
  if (geometry[length]?.confidence === 'derived') return false;
  return policyOf(specification, CHECK_OF_LENGTH[length]) === 'block';
}

/** Upwards from the eye line to the crown as the specification means it; null if it was not seen. */
export const crownAboveEyesPx = (head: HeadGeometry, geometry: Geometry): number | null =>
  geometry.crown.convention === 'with-hair' ? head.hairTopAboveEyesPx : head.skullTopAboveEyesPx;

/**
 * Everything asked of a photo of this head, the most important first: that the head is not cut, then
 * the specification's bounds. `crownAboveEyes` is in picture pixels.
 */
export function demandsOf(
  head: HeadGeometry,
  crownAboveEyes: number,
  specification: Specification,
): readonly Demand[] {
  const { geometry, photo } = specification;
  const chin = head.chinBelowEyesPx;
  const skullTop = head.skullTopAboveEyesPx;
  const hairTop = Math.max(skullTop, head.hairTopAboveEyesPx ?? skullTop);

  const size = (perScale: number): PhotoLength => ({
    perScale,
    perEyeX: 0,
    perEyeY: 0,
    constantPx: 0,
  });
  const fromTop = (perScale: number): PhotoLength => ({ ...size(perScale), perEyeY: 1 });
  const fromLeft = (perScale: number): PhotoLength => ({ ...size(perScale), perEyeX: 1 });
  const fromBottom = (perScale: number): PhotoLength => ({
    ...size(perScale),
    perEyeY: -1,
    constantPx: photo.heightPx,
  });
  const fromRight = (perScale: number): PhotoLength => ({
    ...size(perScale),
    perEyeX: -1,
    constantPx: photo.widthPx,
  });

  const uncut = { minPx: 0, maxPx: Infinity, binding: true };
  const demands: Demand[] = [
    { ...fromTop(-skullTop), ...uncut },
    { ...fromBottom(-chin), ...uncut },
    { ...fromLeft(head.faceLeftPx), ...uncut },
    { ...fromRight(-head.faceRightPx), ...uncut },
    {
      ...fromTop(-hairTop),
      ...uncut,
      binding: geometry.eyeLineBeforeTopMargin === undefined,
    },
  ];
  const lengths: Record<GeometryLength, PhotoLength> = {
    headHeight: size(crownAboveEyes + chin),
    headWidth: size(head.faceRightPx - head.faceLeftPx),
    interEyeDistance: size(head.interEyeDistancePx),
    eyeLineFromTop: fromTop(0),
    eyeLineFromBottom: fromBottom(0),
    topMargin: fromTop(-crownAboveEyes),
    bottomMargin: fromBottom(-chin),
    eyeMidpointFromLeft: fromLeft(0),
  };
  for (const name of LENGTHS) {
    const bound = geometry[name] ?? (name === 'eyeMidpointFromLeft' ? CENTRED : undefined);
    if (bound === undefined) continue;
    const { minPx = 0, maxPx = Infinity } = boundToPx(bound, photo, GEOMETRY_AXES[name]);
    demands.push({ ...lengths[name], minPx, maxPx, binding: isBinding(specification, name) });
  }
  return [...demands.filter((d) => d.binding), ...demands.filter((d) => !d.binding)];
}
