import { OUTLINE, landmarks } from '../../observation/landmarks';
import type { Face, Observation } from '../../observation/observation';
import { finding } from '../finding';
import type { Finding } from '../verdict';

/**
 * A face this much smaller than the largest is a picture on the wall or a phantom; larger ones are
 * people (ISO/IEC 29794-5 single face present: area of the second face over the largest).
 */
const SECOND_FACE_AREA = 0.06;

/** Exactly one person; the only check that speaks of a picture without a face. */
export function singleFace({ faces }: Observation): Finding {
  const limit = { min: 1, max: 1 };
  const [largest, ...others] = faces;
  if (largest === undefined)
    return finding('broken', 0, limit, { unit: 'count', reason: 'noFace' });
  const second = others.filter((face) => areaPx(face) > SECOND_FACE_AREA * areaPx(largest));
  return finding(second.length === 0 ? 'met' : 'broken', 1 + second.length, limit, {
    unit: 'count',
    reason: 'severalFaces',
    region: second.map((face) => landmarks(face, OUTLINE.face)),
  });
}

function areaPx(face: Face): number {
  const outline = landmarks(face, OUTLINE.face);
  let twice = 0;
  let previous = outline[outline.length - 1];
  for (const point of outline) {
    if (previous !== undefined) twice += previous.x * point.y - point.x * previous.y;
    previous = point;
  }
  return Math.abs(twice) / 2;
}
