import type { Check } from '../check';
import { atMost, worst } from '../finding';
import { THRESHOLDS } from '../thresholds';

/**
 * A face at rest (ISO/IEC 29794-5 expression neutrality): no smile, the brows not raised. A mouth
 * that stands open is the business of `mouthClosed`.
 */
export const expressionNeutral: Check = ({ measurements }) => {
  const { smile, browHeight } = measurements.expression;
  return worst(
    atMost(smile, THRESHOLDS.smile, { unit: 'ratio', reason: 'smiling' }),
    atMost(browHeight, THRESHOLDS.browHeight, { unit: 'ratio', reason: 'eyebrowsRaised' }),
  );
};
