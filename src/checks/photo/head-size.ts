import { turnAbout } from '../../geometry/angle';
import type { Point } from '../../geometry/point';
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

/**
 * No placement meets the binding rules at once: the head is too tall for its width, which is the
 * hair's doing. The value is height over width, against what the bounds allow where there are any.
 */
function conflict({ geometry, photo }: Specification, head: HeadGeometry): Finding {
  const crownPx = head.hairTopAboveEyesPx ?? head.skullTopAboveEyesPx;
  const value = (crownPx + head.chinBelowEyesPx) / (head.faceRightPx - head.faceLeftPx);
  const tallest = geometry.headHeight && boundToPx(geometry.headHeight, photo, 'height').maxPx;
  const narrowest = geometry.headWidth && boundToPx(geometry.headWidth, photo, 'width').minPx;
  const limit =
    tallest !== undefined && narrowest !== undefined ? { max: tallest / narrowest } : {};
  const region = [hairAboveSkull(head)];
  return finding('broken', value, limit, { unit: 'ratio', reason: 'hairTooHigh', region });
}

/** Between the top of the skull and the top of the hair, as wide as the face. */
function hairAboveSkull(head: HeadGeometry): readonly Point[] {
  const { skullTopAboveEyesPx, hairTopAboveEyesPx, faceLeftPx, faceRightPx } = head;
  const inPicture = (x: number, y: number): Point =>
    turnAbout(
      { x: head.eyeMidpoint.x + x, y: head.eyeMidpoint.y - y },
      head.eyeMidpoint,
      head.rollDeg,
    );
  const top = hairTopAboveEyesPx ?? skullTopAboveEyesPx;
  return [
    inPicture(faceLeftPx, top),
    inPicture(faceRightPx, top),
    inPicture(faceRightPx, skullTopAboveEyesPx),
    inPicture(faceLeftPx, skullTopAboveEyesPx),
  ];
}

/** Ear root to ear root, ears excluded. */
export const headWidth: Check = ({ specification, photo }) =>
  photo === null
    ? unknown('needsCrop')
    : boundedLength(specification, 'headWidth', photo.headWidthPx, REASONS);
