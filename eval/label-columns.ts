import { z } from 'zod';
import { parsePose } from './pose-label';

/** One of these words, or nothing: then nobody said, and the picture speaks to no check that asks. */
function word<const Word extends string>(...words: readonly Word[]) {
  const wanted = `must be ${words.join(', ')} or empty`;
  return z.union([z.enum(words), z.literal('').transform(() => null)], { error: wanted });
}

const answer = () => word('y', 'n', 'partial');

const anyWord = z.string().transform((text) => (text === '' ? null : text));

const count = z
  .string()
  .regex(/^\d*$/, { error: 'must be a whole number or empty' })
  .transform((text) => (text === '' ? null : Number(text)));

const pose = z.string().transform((text, context) => {
  if (text === '') return null;
  const parsed = parsePose(text);
  if (parsed !== null) return parsed;
  context.addIssue({
    code: 'custom',
    message:
      'must be frontal, or parts such as "turned to image-left 13; pitched up 5; ' +
      'tilted (head top to image-left) 4", or empty',
  });
  return z.NEVER;
});

/** Columns that every `labels.csv` has. */
export const requiredColumns = {
  file: z.string().min(1, { error: 'must name the picture' }),
  faces: count,
  pose,
  eyes: word('open', 'closed', 'covered'),
  mouth: word('closed', 'smile', 'open'),
  hair_over_eyebrows: answer(),
  hair_over_eyes: answer(),
  left_ear_visible: answer(),
  right_ear_visible: answer(),
  hair_loose_on_shoulders: answer(),
  /** `frame`: over an eye. */
  glasses: word('none', 'clear', 'tinted', 'dark', 'glare', 'frame'),
  background: word('white', 'plain', 'cluttered'),
  lighting: word('even', 'uneven', 'dark', 'over'),
  sharp: word('y', 'n'),
};

const mayAnswer = () => answer().prefault('');

/** Columns that may be missing. `left` and `right` are the person's own sides. */
export const optionalColumns = {
  /** Any word for what it is. */
  head_covering: anyWord.prefault(''),
  gaze: word('camera', 'left', 'right', 'up', 'down').prefault(''),
  expression: word('neutral', 'smile', 'raised_brows').prefault(''),
  face_covering: word('none', 'hand', 'mask', 'scarf', 'dummy', 'thing', 'partial').prefault(''),
  intruder: word('none', 'person', 'hand', 'thing').prefault(''),
  shadow_on_face: mayAnswer(),
  shadow_behind: mayAnswer(),
  shine: mayAnswer(),
  compressed: mayAnswer(),
  colour_cast: mayAnswer(),
  hair_over_forehead: mayAnswer(),
  hair_over_left_cheek: mayAnswer(),
  hair_over_right_cheek: mayAnswer(),
  hair_over_left_eyebrow: mayAnswer(),
  hair_over_right_eyebrow: mayAnswer(),
  hair_over_left_eye: mayAnswer(),
  hair_over_right_eye: mayAnswer(),
  red_eyes: word('y', 'n').prefault(''),
  blur: word('none', 'focus', 'motion', 'partial').prefault(''),
  lens: word('normal', 'close').prefault(''),
  clothes: word('distinct', 'like_background').prefault(''),
  skin_tone: word('light', 'medium', 'dark').prefault(''),
  /** `adult`, `elderly`, `child`, `baby` or another word. */
  age_group: anyWord.prefault(''),
  /** The picture that this one was made from. */
  derived_from: anyWord.prefault(''),
  /** What was done to it, and how much. */
  kind: anyWord.prefault(''),
  level: anyWord.prefault(''),
  /** How sure it is that a derived picture shows what its label says. */
  trust: word('high', 'medium', 'low').prefault(''),
  notes: z.string().default(''),
};
