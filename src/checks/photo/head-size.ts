import type { HeadGeometry } from '../../measure/head-geometry';
import { boundToPx } from '../../specification/bounds';
import type { Specification } from '../../specification/specification';
import type { Check } from '../check';
import { finding, unknown } from '../finding';
import type { Finding } from '../verdict';
import { boundedLength } from './bounded-length';

const REASONS = { under: 'tooSmall', over: 'tooLarge' } as const;

/** Chin to crown, with or without hair as the specification measures it. */
export const headHeight: Check = ({ specification, crop, photo, measurements }) => {
  if (crop.refusal?.code === 'rulesConflict') return conflict(specification, measurements.head);
  if (photo === null) return unknown('needsCrop');
  const { withHair, withoutHair } = photo.headHeightPx;
  const valuePx = specification.geometry.crown.convention === 'with-hair' ? withHair : withoutHair;
  if (valuePx === null) return unknown('notMeasurable');
  return boundedLength(specification, 'headHeight', valuePx, REASONS);
};

/** No scale meets head height and head width at once: their quotient against what the bounds allow. */
function conflict(specification: Specification, head: HeadGeometry): Finding {
  const { headHeight: height, headWidth: width } = specification.geometry;
  const crownPx = head.hairTopAboveEyesPx;
  if (height === undefined || width === undefined || crownPx === null) {
    return unknown('notMeasurable');
  }
  const { minPx: shortest = 0, maxPx: tallest = Infinity } = boundToPx(
    height,
    specification.photo,
    'height',
  );
  const { minPx: narrowest = 0, maxPx: widest = Infinity } = boundToPx(
    width,
    specification.photo,
    'width',
  );
  const value = (crownPx + head.chinBelowEyesPx) / (head.faceRightPx - head.faceLeftPx);
  const limit = { min: shortest / widest, max: tallest / narrowest };
  return finding('broken', value, limit, {
    unit: 'ratio',
    reason: value > limit.max ? 'hairTooHigh' : 'tooSmall',
  });
}

/** Ear root to ear root, ears excluded. */
export const headWidth: Check = ({ specification, photo }) =>
  photo === null
    ? unknown('needsCrop')
    : boundedLength(specification, 'headWidth', photo.headWidthPx, REASONS);
