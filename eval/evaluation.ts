import type { CheckResult } from '../src/checks/verdict';
import type { JudgedPicture } from './judged-picture';
import { PUBLISHED, type PublishedRate } from './published';
import { scoreOf } from './score';
import { equalErrorRate, errorsAt, type Errors, type Rate } from './statistics';
import {
  EVALUATED,
  isFrontal,
  truthOf,
  type EvaluatedCheck,
  type PoseLimits,
  type Truth,
} from './truth';

/** What one check said of one picture that speaks to it. */
export interface Answer {
  readonly picture: JudgedPicture;
  readonly truth: Truth;
  readonly result: CheckResult;
  /** As of `scoreOf`; null where the check could not be made. */
  readonly score: number | null;
  /** One person, facing the camera. */
  readonly isFrontal: boolean;
}

/** A share as it was counted. */
export interface Count {
  readonly count: number;
  readonly of: number;
}

export interface CheckEvaluation {
  readonly check: EvaluatedCheck;
  readonly answers: readonly Answer[];
  /** How many pictures speak to it, by truth. */
  readonly pictures: Readonly<Record<Truth, number>>;
  readonly equalErrorRate: Rate | null;
  readonly errors: Errors;
  readonly notChecked: Count;
  readonly notCheckedFrontal: Count;
  readonly published: PublishedRate | null;
}

export function evaluate(
  pictures: readonly JudgedPicture[],
  limits: PoseLimits,
): readonly CheckEvaluation[] {
  return EVALUATED.map((check) => {
    const answers = pictures.flatMap((picture) => answerOf(check, picture, limits) ?? []);
    const scores = {
      compliant: scoresOf(answers, 'compliant'),
      defective: scoresOf(answers, 'defective'),
    };
    const count = (truth: Truth) => answers.filter((answer) => answer.truth === truth).length;
    return {
      check,
      answers,
      pictures: {
        compliant: count('compliant'),
        defective: count('defective'),
        grey: count('grey'),
      },
      equalErrorRate: equalErrorRate(scores),
      errors: errorsAt(scores, { pass: 0, fail: 1 }),
      notChecked: notChecked(answers),
      notCheckedFrontal: notChecked(answers.filter((answer) => answer.isFrontal)),
      published: PUBLISHED[check] ?? null,
    };
  });
}

/** Compliant and refused, or defective and passed. */
export function isMisjudged({ truth, result }: Answer): boolean {
  return (
    (truth === 'compliant' && result.verdict === 'fail') ||
    (truth === 'defective' && result.verdict === 'pass')
  );
}

function answerOf(
  check: EvaluatedCheck,
  picture: JudgedPicture,
  limits: PoseLimits,
): Answer | null {
  const truth = truthOf(check, picture.label, limits);
  const result = picture.checks.find(({ id }) => id === check);
  if (truth === null || result === undefined) return null;
  const score = scoreOf(check, result);
  return { picture, truth, result, score, isFrontal: isFrontal(picture.label, limits) };
}

export const scoresOf = (answers: readonly Answer[], truth: Truth): readonly number[] =>
  answers.flatMap((answer) => (answer.truth === truth ? (answer.score ?? []) : []));

const notChecked = (answers: readonly Answer[]): Count => ({
  count: answers.filter(({ score }) => score === null).length,
  of: answers.length,
});
