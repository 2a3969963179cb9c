import type { Check } from '../check';
import { atLeast, unknown, worst } from '../finding';
import { THRESHOLDS } from '../thresholds';
import type { Finding } from '../verdict';
import { zoneRegion } from './face-zones';

/**
 * No part of the face in shadow: neither the forehead (of a brim, a fringe, a lamp from below), nor
 * a side, nor one end of a row that lies alike on both sides (ICAO TR Portrait Quality compares
 * forehead and cheeks). The chin is left out: a beard is no shadow. Values are the darker place over
 * the brighter.
 */
export const shadowOnFace: Check = ({ observation }) => {
  if (observation.appearance === null) return unknown('needsAppearance');
  const [face] = observation.faces;
  const { forehead, leftCheek, rightCheek, rowLog } = observation.appearance.pixels.skinLight;
  const findings: Finding[] = [];
  if (rowLog !== null) {
    findings.push(
      atLeast(Math.exp(-Math.abs(rowLog)), THRESHOLDS.rowRatio, {
        unit: 'ratio',
        reason: 'shadowOnFace',
        region: zoneRegion(face, rowLog < 0 ? 'left' : 'right'),
      }),
    );
  }
  const cheeks = [leftCheek, rightCheek].flatMap((cheek) => cheek ?? []);
  const brighter = FLOOR + Math.max(...cheeks, 0);
  if (leftCheek !== null && rightCheek !== null) {
    findings.push(
      atLeast((FLOOR + Math.min(leftCheek, rightCheek)) / brighter, THRESHOLDS.halfFaceRatio, {
        unit: 'ratio',
        reason: 'shadowOnFace',
        region: zoneRegion(face, leftCheek < rightCheek ? 'left' : 'right'),
      }),
    );
  }
  if (forehead !== null && cheeks.length > 0) {
    findings.push(
      atLeast((FLOOR + forehead) / brighter, THRESHOLDS.foreheadRatio, {
        unit: 'ratio',
        reason: 'shadowOnFace',
        region: zoneRegion(face, 'forehead'),
      }),
    );
  }
  const [first, ...others] = findings;
  return first === undefined ? unknown('notMeasurable') : worst(first, ...others);
};

/** Added to luminances of 0 to 1: where there is next to no light, noise is no difference. */
const FLOOR = 0.004;
