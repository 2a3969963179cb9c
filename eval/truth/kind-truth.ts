import type { CheckId } from '../../src/checks/check-id';
import type { Label } from '../labels';
import type { Truth } from './truth';

/** Of derived pictures, what no column tells but the kind and its level do: kind, levels that are defects. */
const DEFECTIVE: Readonly<Partial<Record<CheckId, readonly [kind: string, levels: RegExp]>>> = {
  // A photo of 354 px in width shows about 90 px between the eyes.
  resolution: ['scale', /^(?:28|40)px$/],
  // A head is about 1.25 inter-eye distances wide to either side, and 1.3 and more high above the eyes.
  cropInsidePicture: ['offset', /^(?:image-.*|top)-(?:0\.6|1\.1)$/],
  // No authority takes these.
  backgroundColour: ['background-colour', /^(?:black|green|dark-grey)$/],
};

/** @returns null where the kind says nothing of the check */
export function truthByKind(check: CheckId, { kind, level }: Label): Truth | null {
  const [wanted, levels] = DEFECTIVE[check] ?? [];
  return kind === wanted && levels?.test(level ?? '') === true ? 'defective' : null;
}
