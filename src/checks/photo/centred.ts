import type { Check } from '../check';
import { finding, unknown } from '../finding';
import { boundedLength, TOLERANCE_PX } from './bounded-length';

/** ICAO TR Portrait Quality Table 9 (Mh/A): for specifications that only say centred. */
const ICAO = { min: 0.45, max: 0.55 } as const;

/** The midpoint of the eyes from the left edge. */
export const centred: Check = ({ specification, photo }) => {
  if (photo === null) return unknown('needsCrop');
  if (specification.geometry.eyeMidpointFromLeft !== undefined) {
    return boundedLength(specification, 'eyeMidpointFromLeft', photo.eyeMidpointFromLeftPx, {
      under: 'offCentre',
      over: 'offCentre',
    });
  }
  const { widthPx } = specification.photo;
  const value = photo.eyeMidpointFromLeftPx / widthPx;
  const tolerance = TOLERANCE_PX / widthPx;
  const outcome = value >= ICAO.min - tolerance && value <= ICAO.max + tolerance ? 'met' : 'broken';
  return finding(outcome, value, ICAO, { unit: 'widthRatio', reason: 'offCentre' });
};
