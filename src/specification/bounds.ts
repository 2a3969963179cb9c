import type { CheckId } from '../checks/check-id';
import type { Bound, GeometryLengths } from './geometry';
import type { Specification } from './specification';

/** The direction along which a length is measured: across the photo, or up and down it. */
export type Axis = 'width' | 'height';

/** The finished photo, as far as lengths on it are concerned. */
export type PhotoSize = Pick<Specification['photo'], 'widthPx' | 'heightPx' | 'dpi' | 'print'>;

/** A bound in pixels of the finished photo, not rounded; either end may be open. */
export interface PixelBound {
  readonly minPx?: number;
  readonly maxPx?: number;
}

/** The direction along which each length of a specification's geometry is measured. */
export const GEOMETRY_AXES = {
  headHeight: 'height',
  headWidth: 'width',
  topMargin: 'height',
  bottomMargin: 'height',
  eyeLineFromTop: 'height',
  eyeLineFromBottom: 'height',
  interEyeDistance: 'width',
  eyeMidpointFromLeft: 'width',
} as const satisfies Record<keyof GeometryLengths, Axis>;

export type GeometryLength = keyof typeof GEOMETRY_AXES;

/** The check that speaks of each length, and so says whether its bound blocks. */
export const CHECK_OF_LENGTH = {
  headHeight: 'headHeight',
  headWidth: 'headWidth',
  interEyeDistance: 'headWidth',
  eyeLineFromTop: 'eyeLine',
  eyeLineFromBottom: 'eyeLine',
  topMargin: 'topMargin',
  bottomMargin: 'bottomMargin',
  eyeMidpointFromLeft: 'centred',
} as const satisfies Record<GeometryLength, CheckId>;

const MM_PER_INCH = 25.4;

/**
 * Pixels of the finished photo in one `unit` along `axis`. A millimetre is taken from the size of
 * the print where there is one, else from the resolution. Shares do not depend on the axis.
 */
function pxPerUnit(unit: Bound['unit'], photo: PhotoSize, axis: Axis): number {
  switch (unit) {
    case 'px':
      return 1;
    case 'heightRatio':
      return photo.heightPx;
    case 'widthRatio':
      return photo.widthPx;
    case 'mm':
      if (photo.print === undefined) return photo.dpi / MM_PER_INCH;
      return axis === 'width'
        ? photo.widthPx / photo.print.widthMm
        : photo.heightPx / photo.print.heightMm;
  }
}

/** A bound in pixels of the finished photo, measured along `axis`. */
export function boundToPx(
  bound: Pick<Bound, 'min' | 'max' | 'unit'>,
  photo: PhotoSize,
  axis: Axis,
): PixelBound {
  const scale = pxPerUnit(bound.unit, photo, axis);
  return {
    ...(bound.min !== undefined && { minPx: bound.min * scale }),
    ...(bound.max !== undefined && { maxPx: bound.max * scale }),
  };
}

/** A length in pixels of the finished photo, told in `unit` as the specification's source would. */
export function pxToUnit(
  lengthPx: number,
  unit: Bound['unit'],
  photo: PhotoSize,
  axis: Axis,
): number {
  return lengthPx / pxPerUnit(unit, photo, axis);
}
