import type { CropPlan, CropRefusal } from '../../crop/crop-plan';
import type { Check } from '../check';
import { finding, unknown } from '../finding';
import type { Reason } from '../reason';

/**
 * The whole photo lies inside the picture: 1 when it does, 0 when it does not. The reason names the
 * edge that the person is too close to, by the person's own side, however they lie in the picture.
 */
export const cropInsidePicture: Check = ({ crop, observation, measurements }) => {
  if (crop.refusal === null) {
    return finding('met', 1, { min: 1 }, { unit: 'ratio', reason: 'ok' });
  }
  if (crop.refusal.code === 'rulesConflict') return unknown('needsCrop');
  if (observation.appearance === null) return unknown('needsAppearance');
  const cut = crop.refusal.side === 'top' && measurements.head.hairTopAboveEyesPx === null;
  const reason = cut ? 'headCutTop' : EDGE_REASONS[uprightSide(crop.refusal.side, crop.wished)];
  return finding('broken', 0, { min: 1 }, { unit: 'ratio', reason });
};

type Side = Extract<CropRefusal, { code: 'outsidePicture' }>['side'];

/** Clockwise. */
const SIDES = ['top', 'right', 'bottom', 'left'] as const satisfies readonly Side[];

/** A side of the picture as it lies about the upright head. */
function uprightSide(side: Side, plan: CropPlan | null): Side {
  const quarters = Math.round((plan?.angleDeg ?? 0) / 90);
  return SIDES[(SIDES.indexOf(side) - quarters + 2 * SIDES.length) % SIDES.length] ?? side;
}

const EDGE_REASONS: Readonly<Record<Side, Reason>> = {
  top: 'tooCloseToTop',
  bottom: 'tooCloseToBottom',
  left: 'tooCloseToRight',
  right: 'tooCloseToLeft',
};
