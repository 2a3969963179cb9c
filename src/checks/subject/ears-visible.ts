import type { Ear } from '../../measure/ears';
import { bothSides, outward, type Side } from '../../measure/sides';
import type { Check } from '../check';
import { atLeast, unknown } from '../finding';
import { THRESHOLDS } from '../thresholds';
import type { Finding } from '../verdict';
import { worseSide } from './worse-side';

/** A head turned further than this hides the far ear behind the cheek. */
const HIDING_YAW_DEG = 10;

/** Both ears to be seen. A rule of Chinese counters and of China's visa; ISO/IEC 29794-5 has none. */
export const earsVisible: Check = ({ measurements }) => {
  const { hairAndBody, pose } = measurements;
  if (hairAndBody === null) return unknown('needsAppearance');
  const seen = bothSides((side) => judgeEar(side, hairAndBody.ears[side], pose.yawDeg));
  return worseSide(seen, {
    left: 'leftEarCovered',
    right: 'rightEarCovered',
    both: 'bothEarsCovered',
  });
};

/** Turned to the left, the person's left ear goes out of sight: its edge is then no measure. */
function judgeEar(side: Side, ear: Ear, yawDeg: number): Finding {
  if (ear.outsideShare > 0.5) return unknown('notMeasurable');
  const hidden = yawDeg * outward(side) > HIDING_YAW_DEG;
  if (hidden && ear.hairShare < 0.3) return unknown('hiddenByPose');
  return atLeast(hidden ? 0 : ear.visibleShare, THRESHOLDS.earVisibleShare, {
    unit: 'ratio',
    reason: 'bothEarsCovered',
    region: [ear.zone],
  });
}
