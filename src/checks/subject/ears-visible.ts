import type { Ear } from '../../measure/ears';
import { bothSides, outward, type Side } from '../../measure/sides';
import type { Check } from '../check';
import { atLeast, finding, unknown, worst } from '../finding';
import { THRESHOLDS } from '../thresholds';
import type { Finding } from '../verdict';
import { worseSide } from './worse-side';

/** A head turned further than this hides the far ear behind the cheek. */
const HIDING_YAW_DEG = 10;
const MOST_OUTSIDE = 0.5;

/** Both ears to be seen. A rule of Chinese counters and of China's visa; ISO/IEC 29794-5 has none. */
export const earsVisible: Check = ({ measurements }) => {
  const { hairAndBody, pose } = measurements;
  if (hairAndBody === null) return unknown('needsAppearance');
  const { ears } = hairAndBody;
  const cutOff = worseSide(
    bothSides((side) => judgeEdge(ears[side])),
    { left: 'leftEarCutOff', right: 'rightEarCutOff', both: 'bothEarsCutOff' },
  );
  const covered = worseSide(
    bothSides((side) => judgeEar(side, ears[side], pose.yawDeg)),
    { left: 'leftEarCovered', right: 'rightEarCovered', both: 'bothEarsCovered' },
  );
  return worst(cutOff, covered);
};

/** An ear of which more than half lies outside the picture is cut off. */
function judgeEdge({ outsideShare, zone }: Ear): Finding {
  const outcome = outsideShare > MOST_OUTSIDE ? 'broken' : 'met';
  const limit = { max: MOST_OUTSIDE };
  const region = [zone];
  return finding(outcome, outsideShare, limit, { unit: 'ratio', reason: 'bothEarsCutOff', region });
}

/** Turned to the left, the person's left ear goes out of sight: its edge is then no measure. */
function judgeEar(side: Side, ear: Ear, yawDeg: number): Finding {
  if (ear.outsideShare > MOST_OUTSIDE) return unknown('notMeasurable');
  const hidden = yawDeg * outward(side) > HIDING_YAW_DEG;
  if (hidden && ear.hairShare < 0.3) return unknown('hiddenByPose');
  return atLeast(hidden ? 0 : ear.visibleShare, THRESHOLDS.earVisibleShare, {
    unit: 'ratio',
    reason: 'bothEarsCovered',
    region: [ear.zone],
  });
}
