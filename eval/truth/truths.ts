import type { CheckId } from '../../src/checks/check-id';
import type { Label } from '../labels';
import { truthByKind } from './kind-truth';
import { isAsTaken, isUnremarkable } from './orderly';
import { poseTruth, type PoseLimits } from './pose-truth';
import { all, free, freeOnBothSides, holds, seen, type Truth } from './truth';

type TruthOf = (label: Label, limits: PoseLimits) => Truth | null;

/** As labelled; where nobody said, in order if all the rest of the portrait is. */
const elseUnremarkable =
  (labelled: TruthOf): TruthOf =>
  (label, limits) =>
    labelled(label, limits) ?? (isUnremarkable(label, limits) ? 'compliant' : null);

const isCovered = ({ face_covering }: Label): boolean =>
  face_covering !== null && face_covering !== 'none';

const shadowOnFace = (label: Label): Truth | null =>
  free(label.shadow_on_face) ??
  (isAsTaken(label) ? holds(label.lighting, { even: 'compliant' }) : null);

/** No picture is needed: their arithmetic has tests of its own. */
const arithmetic: TruthOf = () => null;

const never: TruthOf = () => null;

/** What each check should say of one person, by what is labelled. */
const OF_PERSON: Readonly<Record<Exclude<CheckId, 'singleFace' | 'aloneInFrame'>, TruthOf>> = {
  resolution: (label) => truthByKind('resolution', label),
  sharpness: ({ sharp, blur }) =>
    holds(sharp, { y: blur === 'partial' ? 'grey' : 'compliant', n: 'defective' }),
  motionBlur: (label) =>
    label.blur === null && isAsTaken(label)
      ? holds(label.sharp, { y: 'compliant' })
      : holds(label.blur, { none: 'compliant', motion: 'defective', partial: 'grey' }),
  compression: elseUnremarkable(({ compressed }) => free(compressed)),
  // The column names one kind of light, so that of uneven light nobody knows how dark it is.
  underExposure: ({ lighting }) =>
    holds(lighting, { even: 'compliant', over: 'compliant', dark: 'defective' }),
  overExposure: ({ lighting }) =>
    holds(lighting, { even: 'compliant', dark: 'compliant', over: 'defective' }),
  dynamicRange: ({ lighting }) => holds(lighting, { even: 'compliant' }),
  illuminationUniformity: (label) =>
    holds(label.lighting, {
      even: (shadowOnFace(label) ?? 'grey') === 'compliant' ? 'compliant' : 'grey',
      uneven: 'defective',
    }),
  shadowOnFace,
  hotSpots: elseUnremarkable(({ shine }) => free(shine)),
  naturalColour: elseUnremarkable(({ colour_cast }) => free(colour_cast)),
  backgroundUniformity: ({ background, shadow_behind }) => {
    const hasShadow = shadow_behind !== null && shadow_behind !== 'n';
    const plain = hasShadow ? 'grey' : 'compliant';
    return holds(background, { white: plain, plain, cluttered: 'defective' });
  },
  // Of a plain wall nobody knows the colour.
  backgroundColour: (label) =>
    truthByKind('backgroundColour', label) ?? holds(label.background, { white: 'compliant' }),
  shadowOnBackground: elseUnremarkable(({ shadow_behind }) => free(shadow_behind)),
  clothingContrast: elseUnremarkable(({ clothes }) =>
    holds(clothes, { distinct: 'compliant', like_background: 'defective' }),
  ),
  lensDistortion: elseUnremarkable(({ lens }) =>
    holds(lens, { normal: 'compliant', close: 'defective' }),
  ),
  yaw: (label, limits) => poseTruth('yaw', label, limits),
  pitch: (label, limits) => poseTruth('pitch', label, limits),
  roll: (label, limits) => poseTruth('roll', label, limits),
  gaze: elseUnremarkable(({ gaze, eyes, glasses }) =>
    eyes !== 'open' || glasses === 'dark'
      ? null
      : holds(gaze, {
          camera: 'compliant',
          left: 'defective',
          right: 'defective',
          up: 'defective',
          down: 'defective',
        }),
  ),
  eyesOpen: ({ eyes, glasses }) =>
    glasses === 'dark' ? null : holds(eyes, { open: 'compliant', closed: 'defective' }),
  redEye: elseUnremarkable(({ red_eyes }) => free(red_eyes)),
  mouthClosed: (label) =>
    isCovered(label)
      ? null
      : holds(label.mouth, { closed: 'compliant', smile: 'defective', open: 'defective' }),
  expressionNeutral: (label, limits) => {
    if (isCovered(label)) return null;
    const smiling = label.mouth === 'smile' ? 'defective' : null;
    const labelled =
      holds(label.expression, {
        neutral: 'compliant',
        smile: 'defective',
        raised_brows: 'defective',
      }) ?? smiling;
    if (labelled !== null) return labelled;
    const isQuiet = label.mouth === 'closed' && !/smil/i.test(label.notes);
    return isQuiet && isUnremarkable(label, limits) ? 'compliant' : null;
  },
  eyesVisible: (label) => {
    const hair = freeOnBothSides(
      label.hair_over_eyes,
      label.hair_over_left_eye,
      label.hair_over_right_eye,
    );
    // What glasses do to the eyes is a question of its own.
    const isClear = label.glasses === null || label.glasses === 'none' || label.glasses === 'clear';
    if (label.glasses === 'dark') return 'defective';
    return hair === 'compliant' && !isClear ? 'grey' : hair;
  },
  glasses: ({ glasses }) =>
    holds(glasses, {
      none: 'compliant',
      clear: 'compliant',
      tinted: 'defective',
      dark: 'defective',
      glare: 'defective',
      frame: 'defective',
    }),
  eyebrowsVisible: (label) =>
    freeOnBothSides(
      label.hair_over_eyebrows,
      label.hair_over_left_eyebrow,
      label.hair_over_right_eyebrow,
    ),
  earsVisible: (label) => all(seen(label.left_ear_visible), seen(label.right_ear_visible)),
  faceOutlineVisible: (label, limits) => {
    const { hair_over_forehead, hair_over_left_cheek, hair_over_right_cheek } = label;
    const labelled = all(
      free(hair_over_forehead),
      free(hair_over_left_cheek),
      free(hair_over_right_cheek),
    );
    if (labelled !== null) return labelled;
    const isBare =
      label.hair_over_eyebrows === 'n' &&
      label.left_ear_visible === 'y' &&
      label.right_ear_visible === 'y';
    return isBare && isUnremarkable(label, limits) ? 'compliant' : null;
  },
  hairTied: ({ hair_loose_on_shoulders }) => free(hair_loose_on_shoulders),
  noHeadCovering: ({ head_covering }) => {
    if (head_covering === null) return null;
    if (head_covering === 'headband') return 'grey';
    return head_covering === 'none' ? 'compliant' : 'defective';
  },
  // A mask, a scarf or a dummy may be reported by either of these two.
  faceUnoccluded: elseUnremarkable(({ face_covering }) =>
    holds(face_covering, {
      none: 'compliant',
      hand: 'defective',
      thing: 'defective',
      mask: 'grey',
      scarf: 'grey',
      dummy: 'grey',
      partial: 'grey',
    }),
  ),
  mouthUnoccluded: elseUnremarkable(({ face_covering }) =>
    holds(face_covering, {
      none: 'compliant',
      mask: 'defective',
      scarf: 'defective',
      dummy: 'defective',
      hand: 'grey',
      thing: 'grey',
      partial: 'grey',
    }),
  ),
  shouldersLevel: elseUnremarkable(never),
  jewellery: never,
  skinMarks: never,
  headHeight: arithmetic,
  headWidth: arithmetic,
  topMargin: arithmetic,
  bottomMargin: arithmetic,
  eyeLine: arithmetic,
  centred: arithmetic,
  cropInsidePicture: (label) => truthByKind('cropInsidePicture', label),
};

/** What a check should say of a picture with this label. */
export function truthOf(check: CheckId, label: Label, limits: PoseLimits): Truth | null {
  const { faces, intruder } = label;
  if (check === 'aloneInFrame') {
    const labelled = holds(intruder, {
      none: 'compliant',
      person: 'defective',
      hand: 'defective',
      thing: 'defective',
    });
    if (labelled !== null) return labelled;
    if (faces !== null && faces > 1) return 'defective';
    return isUnremarkable(label, limits) ? 'compliant' : null;
  }
  if (faces === null) return null;
  if (check === 'singleFace') return faces === 1 ? 'compliant' : 'defective';
  // With several people nobody knows whom the other columns are about.
  return faces === 1 ? OF_PERSON[check](label, limits) : null;
}
