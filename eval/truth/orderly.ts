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

/** Notes that tell of more than the columns do. */
const TELLING_NOTES = /\bhands?\b|\bcup\b|^derived/i;

/** What may be done to a portrait without harm to more than its mouth and hair. */
const HARMLESS_KINDS = /^(?:untouched|glasses|mouth-open|hair-.*)$/;

/**
 * Nothing has been done to it: what nobody labelled was not worth a word. In a derived picture an
 * empty cell says that nobody knows any more.
 */
export const isAsTaken = ({ derived_from, kind }: Label): boolean =>
  derived_from === null || kind === 'untouched';

/** A frontal portrait with nothing wrong in any column but those of mouth and hair. */
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
    !TELLING_NOTES.test(label.notes) &&
    (isAsTaken(label) || HARMLESS_KINDS.test(label.kind ?? ''))
  );
}

/**
 * Whether what nobody labelled, such as red eyes or a second person's hand, may be taken to be in
 * order: who labelled so good a portrait would have said.
 */
export const isUnremarkable = (label: Label, limits: PoseLimits): boolean =>
  isAsTaken(label) && isOrderly(label, limits);
