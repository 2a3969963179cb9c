import type { HeadGeometry } from '../measure/head-geometry';
import type { CropPlan } from './crop-plan';
import { intoPhoto } from './photo-frame';

/**
 * The head in the finished photo, in photo pixels. `withHair` and `withoutHair` are the two crown
 * conventions: the top of the hair, null where it was not seen, and the top of the skull. Margins are
 * negative where the photo's edge cuts the head.
 */
export interface FinishedPhoto {
  readonly headHeightPx: { readonly withHair: number | null; readonly withoutHair: number };
  readonly headWidthPx: number;
  readonly topMarginPx: { readonly withHair: number | null; readonly withoutHair: number };
  /** Chin to lower edge. */
  readonly bottomMarginPx: number;
  readonly eyeLineFromTopPx: number;
  readonly eyeLineFromBottomPx: number;
  readonly interEyeDistancePx: number;
  readonly eyeMidpointFromLeftPx: number;
}

/** What the plan makes of the head it was planned for. */
export function finishedPhoto(head: HeadGeometry, plan: CropPlan): FinishedPhoto {
  const { scale, photo } = plan;
  const eyes = intoPhoto(plan, head.eyeMidpoint);
  const chinBelowEyes = head.chinBelowEyesPx * scale;
  const skullAboveEyes = head.skullTopAboveEyesPx * scale;
  const hairAboveEyes = head.hairTopAboveEyesPx === null ? null : head.hairTopAboveEyesPx * scale;
  return {
    headHeightPx: {
      withHair: hairAboveEyes === null ? null : hairAboveEyes + chinBelowEyes,
      withoutHair: skullAboveEyes + chinBelowEyes,
    },
    headWidthPx: (head.faceRightPx - head.faceLeftPx) * scale,
    topMarginPx: {
      withHair: hairAboveEyes === null ? null : eyes.y - hairAboveEyes,
      withoutHair: eyes.y - skullAboveEyes,
    },
    bottomMarginPx: photo.heightPx - eyes.y - chinBelowEyes,
    eyeLineFromTopPx: eyes.y,
    eyeLineFromBottomPx: photo.heightPx - eyes.y,
    interEyeDistancePx: head.interEyeDistancePx * scale,
    eyeMidpointFromLeftPx: eyes.x,
  };
}
