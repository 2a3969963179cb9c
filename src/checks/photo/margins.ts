import type { Check } from '../check';
import { unknown } from '../finding';
import { boundedLength } from './bounded-length';

/** Upper edge to crown, with or without hair as the specification measures it. */
export const topMargin: Check = ({ specification, photo }) => {
  if (photo === null) return unknown('needsCrop');
  const { withHair, withoutHair } = photo.topMarginPx;
  const valuePx = specification.geometry.crown.convention === 'with-hair' ? withHair : withoutHair;
  if (valuePx === null) return unknown('notMeasurable');
  return boundedLength(specification, 'topMargin', valuePx, { under: 'tooHigh', over: 'tooLow' });
};

/** Chin to lower edge. */
export const bottomMargin: Check = ({ specification, photo }) =>
  photo === null
    ? unknown('needsCrop')
    : boundedLength(specification, 'bottomMargin', photo.bottomMarginPx, {
        under: 'tooLow',
        over: 'tooHigh',
      });
