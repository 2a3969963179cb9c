import { CHECK_IDS, type CheckId } from '../../src/checks/check-id';
import type { Label } from '../labels';
import type { PoseLimits } from './pose-truth';
import { all, type Truth } from './truth';
import { truthOf } from './truths';

/** One row of the evaluation: a check, one of its defects, or checks that belong together. */
export interface Question {
  /** The check's own name where the row is about the whole check. */
  readonly name: string;
  /** All have to hold. */
  readonly checks: readonly CheckId[];
  /** Null where the picture does not speak to it. */
  readonly truth: (label: Label, limits: PoseLimits) => Truth | null;
  readonly published: PublishedRate | null;
}

/**
 * The best equal error rate that anyone has published: FVC-onGoing, benchmark FICV-1.0 (adults).
 * Where none is given, nobody judges this.
 */
export interface PublishedRate {
  /** Share of 1. */
  readonly rate: number;
  /** The defect of FICV-1.0 that it was measured on. */
  readonly defect: string;
}

/** Of whole checks; what one row of FICV-1.0 tells of several is below. */
const PUBLISHED: Readonly<Partial<Record<CheckId, PublishedRate>>> = {
  sharpness: { rate: 0.016, defect: 'blurred' },
  shadowOnFace: { rate: 0.033, defect: 'shadow across face' },
  naturalColour: { rate: 0.017, defect: 'unnatural skin tone' },
  backgroundUniformity: { rate: 0.037, defect: 'varied background' },
  shadowOnBackground: { rate: 0.023, defect: 'shadow behind head' },
  gaze: { rate: 0.054, defect: 'looking away' },
  eyesOpen: { rate: 0.002, defect: 'eyes closed' },
  redEye: { rate: 0.01, defect: 'red eyes' },
  mouthClosed: { rate: 0.006, defect: 'mouth open' },
  eyesVisible: { rate: 0.119, defect: 'hair across eyes' },
  noHeadCovering: { rate: 0.057, defect: 'hat or cap' },
};

const wholeChecks: readonly Question[] = CHECK_IDS.map((check) => ({
  name: check,
  checks: [check],
  truth: (label, limits) => truthOf(check, label, limits),
  published: PUBLISHED[check] ?? null,
}));

/** Pictures that are in order for the check, against those with this defect alone. */
const defectOf = (
  check: CheckId,
  defect: string,
  hasIt: (label: Label) => boolean,
  published: PublishedRate | null = null,
): Question => ({
  name: `${check}: ${defect}`,
  checks: [check],
  truth: (label, limits) => {
    const truth = truthOf(check, label, limits);
    return truth === 'defective' && !hasIt(label) ? null : truth;
  },
  published,
});

const together = (
  name: string,
  checks: readonly CheckId[],
  published: PublishedRate | null = null,
): Question => ({
  name,
  checks,
  truth: (label, limits) => all(...checks.map((check) => truthOf(check, label, limits))),
  published,
});

const DEFECTS: readonly Question[] = [
  together('pose (yaw, pitch, roll)', ['yaw', 'pitch', 'roll'], { rate: 0.046, defect: 'pose' }),
  together('exposure (under, over)', ['underExposure', 'overExposure'], {
    rate: 0.012,
    defect: 'too dark or light',
  }),
  together('others (faces, hands, toys)', ['singleFace', 'aloneInFrame'], {
    rate: 0.012,
    defect: 'other faces or toys',
  }),
  together('blur (focus, motion)', ['sharpness', 'motionBlur'], { rate: 0.016, defect: 'blurred' }),
  together('shadow (light, shadow)', ['illuminationUniformity', 'shadowOnFace'], {
    rate: 0.033,
    defect: 'shadow across face',
  }),
  {
    name: 'covering (face, mouth)',
    checks: ['faceUnoccluded', 'mouthUnoccluded'],
    truth: (label, limits) => {
      const { face_covering } = label;
      if (label.faces === 1 && face_covering !== null && face_covering !== 'none') {
        return face_covering === 'partial' ? 'grey' : 'defective';
      }
      return truthOf('faceUnoccluded', label, limits);
    },
    published: null,
  },
  defectOf('aloneInFrame', 'person', ({ intruder, faces }) => intruder === 'person' || faces !== 1),
  defectOf('aloneInFrame', 'hand', ({ intruder }) => intruder === 'hand'),
  defectOf('aloneInFrame', 'thing', ({ intruder }) => intruder === 'thing'),
  defectOf('eyesVisible', 'hair', ({ glasses }) => glasses !== 'dark', {
    rate: 0.119,
    defect: 'hair across eyes',
  }),
  defectOf('glasses', 'tinted', ({ glasses }) => glasses === 'tinted' || glasses === 'dark', {
    rate: 0.004,
    defect: 'tinted lenses',
  }),
  defectOf('glasses', 'glare', ({ glasses }) => glasses === 'glare', {
    rate: 0.008,
    defect: 'reflection on lenses',
  }),
  defectOf('glasses', 'frame', ({ glasses }) => glasses === 'frame', {
    rate: 0,
    defect: 'frame over eyes',
  }),
  defectOf(
    'expressionNeutral',
    'smile',
    ({ expression, mouth }) => expression === 'smile' || (expression === null && mouth === 'smile'),
  ),
  defectOf('expressionNeutral', 'raised brows', ({ expression }) => expression === 'raised_brows'),
  defectOf('mouthClosed', 'open', ({ mouth }) => mouth === 'open', {
    rate: 0.006,
    defect: 'mouth open',
  }),
  defectOf(
    'faceOutlineVisible',
    'forehead',
    ({ hair_over_forehead }) => hair_over_forehead === 'y',
  ),
  defectOf(
    'faceOutlineVisible',
    'cheeks',
    ({ hair_over_left_cheek, hair_over_right_cheek }) =>
      hair_over_left_cheek === 'y' || hair_over_right_cheek === 'y',
  ),
];

/** Every check, then what stands across or within them. */
export const QUESTIONS: readonly Question[] = [...wholeChecks, ...DEFECTS];

/** Whether it is about the whole of one check, not a part of it or several. */
export const isWholeCheck = ({ name, checks }: Question): boolean =>
  checks.length === 1 && checks[0] === name;
