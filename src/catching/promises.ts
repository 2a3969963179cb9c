import { planCrop } from '../crop/plan-crop';
import type { Report } from '../judge';
import type { Specification } from '../specification/specification';

/** Eye line to the top of the hair over eye line to the top of the skull: hair of usual height. */
const HAIR = 1.15;

/**
 * Whether a frame that was only glimpsed at may be a good one: its face keeps every rule that a glimpse
 * can judge, and a photo can be cut about a head with hair of usual height.
 * @param specification as relaxed for the subject
 */
export function promises({ checks, head }: Report, specification: Specification): boolean {
  if (head === null || checks.some(({ verdict }) => verdict === 'fail')) return false;
  const hairTopAboveEyesPx = head.hairTopAboveEyesPx ?? HAIR * head.skullTopAboveEyesPx;
  return planCrop({ ...head, hairTopAboveEyesPx }, specification).plan !== null;
}
