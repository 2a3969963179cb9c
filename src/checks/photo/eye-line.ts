import type { Check } from '../check';
import { unknown } from '../finding';
import { boundedLength } from './bounded-length';

/** The line through the eye centres, from the edge that the specification measures from. */
export const eyeLine: Check = ({ specification, photo }) => {
  if (photo === null) return unknown('needsCrop');
  return specification.geometry.eyeLineFromBottom === undefined
    ? boundedLength(specification, 'eyeLineFromTop', photo.eyeLineFromTopPx, {
        under: 'tooHigh',
        over: 'tooLow',
      })
    : boundedLength(specification, 'eyeLineFromBottom', photo.eyeLineFromBottomPx, {
        under: 'tooLow',
        over: 'tooHigh',
      });
};
