import type { Label } from '../labels';
import { isFrontal, type PoseLimits } from './pose-truth';

/** Columns in which only `none` is in order. */
const ABSENT = ['head_covering', 'face_covering', 'intruder', 'blur'] as const;
/** Columns in which only `n` is in order. */
const UNTRUE = [
  'shadow_on_face',
  'shadow_behind',
  'shine',
  'compressed',
  'colour_cast',
  'red_eyes',
  'hair_over_eyes',
  'hair_over_left_eye',
  'hair_over_right_eye',
] as const;

/** Notes on a picture as it was taken that tell of more than its columns do. */
const TELLING_NOTES = /\bhands?\b|\bcup\b|^derived/i;

/**
 * A frontal portrait with nothing wrong in any column but those of mouth and hair. What nobody labelled
 * in such a picture, such as red eyes or a second person's hand, may be taken to be in order: who
 * labelled it would have said.
 */
export function isOrderly(label: Label, limits: PoseLimits): boolean {
  return (
    isFrontal(label, limits) &&
    label.eyes === 'open' &&
    label.lighting === 'even' &&
    label.sharp === 'y' &&
    (label.background === 'white' || label.background === 'plain') &&
    (label.glasses === 'none' || label.glasses === 'clear') &&
    ABSENT.every((column) => label[column] === null || label[column] === 'none') &&
    UNTRUE.every((column) => label[column] === null || label[column] === 'n') &&
    (label.gaze === null || label.gaze === 'camera') &&
    (label.expression === null || label.expression === 'neutral') &&
    (label.lens === null || label.lens === 'normal') &&
    (label.clothes === null || label.clothes === 'distinct') &&
    (label.derived_from !== null || !TELLING_NOTES.test(label.notes))
  );
}
