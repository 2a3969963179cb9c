import type { CropRefusal } from '../../crop/crop-plan';
import type { Check } from '../check';
import { finding, unknown } from '../finding';
import type { Reason } from '../reason';

/**
 * The whole photo lies inside the picture: 1 when it does, 0 when it does not. The reason names the
 * edge that the person is too close to, by the person's own side.
 */
export const cropInsidePicture: Check = ({ crop, observation, measurements }) => {
  if (crop.refusal === null) {
    return finding('met', 1, { min: 1 }, { unit: 'ratio', reason: 'ok' });
  }
  if (crop.refusal.code === 'rulesConflict') return unknown('needsCrop');
  if (observation.appearance === null) return unknown('needsAppearance');
  const cut = crop.refusal.side === 'top' && measurements.head.hairTopAboveEyesPx === null;
  const reason = cut ? 'headCutTop' : EDGE_REASONS[crop.refusal.side];
  return finding('broken', 0, { min: 1 }, { unit: 'ratio', reason });
};

type Side = Extract<CropRefusal, { code: 'outsidePicture' }>['side'];

const EDGE_REASONS: Readonly<Record<Side, Reason>> = {
  top: 'tooCloseToTop',
  bottom: 'tooCloseToBottom',
  left: 'tooCloseToRight',
  right: 'tooCloseToLeft',
};
