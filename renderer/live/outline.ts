import { finishedPhoto } from '../../src/crop/finished-photo';
import { planCrop } from '../../src/crop/plan-crop';
import type { HeadGeometry } from '../../src/measure/head-geometry';
import { specificationFor } from '../../src/specification/for-subject';
import type { Specification, Subject } from '../../src/specification/specification';

/** Where the head should be in the finished photo, in photo pixels. */
export interface Outline {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly head: {
    readonly x: number;
    readonly y: number;
    readonly rx: number;
    readonly ry: number;
  };
  readonly eyeLineY: number;
}

/** Rough proportions of an adult head in inter-eye distances, hair included: near enough for standing in. */
const AVERAGE = {
  chinBelowEyes: 1.8,
  hairTopAboveEyes: 2,
  skullTopAboveEyes: 1.75,
  faceWidth: 2.2,
};

/** Ears stand out by this much of the width between their roots. */
const EARS = 1.12;

const INTER_EYE_PX = 1000;

/** An average head in the middle of a picture so large that nothing is missing around it. */
const AVERAGE_HEAD: HeadGeometry = {
  picture: { widthPx: 20 * INTER_EYE_PX, heightPx: 20 * INTER_EYE_PX },
  eyeMidpoint: { x: 10 * INTER_EYE_PX, y: 10 * INTER_EYE_PX },
  rollDeg: 0,
  interEyeDistancePx: INTER_EYE_PX,
  chinBelowEyesPx: AVERAGE.chinBelowEyes * INTER_EYE_PX,
  hairTopAboveEyesPx: AVERAGE.hairTopAboveEyes * INTER_EYE_PX,
  skullTopAboveEyesPx: AVERAGE.skullTopAboveEyes * INTER_EYE_PX,
  faceLeftPx: (-AVERAGE.faceWidth / 2) * INTER_EYE_PX,
  faceRightPx: (AVERAGE.faceWidth / 2) * INTER_EYE_PX,
};

/**
 * The outline to stand in: where the crop itself would put an average head. Null where the
 * specification leaves no room for one.
 */
export function outlineOf(specification: Specification, subject: Subject): Outline | null {
  const { plan } = planCrop(AVERAGE_HEAD, specificationFor(specification, subject).specification);
  if (plan === null) return null;
  const photo = finishedPhoto(AVERAGE_HEAD, plan);
  const top = photo.topMarginPx.withHair ?? photo.topMarginPx.withoutHair;
  const chin = plan.photo.heightPx - photo.bottomMarginPx;
  return {
    widthPx: plan.photo.widthPx,
    heightPx: plan.photo.heightPx,
    head: {
      x: photo.eyeMidpointFromLeftPx,
      y: (top + chin) / 2,
      rx: (photo.headWidthPx * EARS) / 2,
      ry: (chin - top) / 2,
    },
    eyeLineY: photo.eyeLineFromTopPx,
  };
}
