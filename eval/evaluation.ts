import { NOTHING_TO_CHECK } from '../src/checks/reason';
import type { CheckResult } from '../src/checks/verdict';
import { equalErrorRate, errorsAt, type Errors, type Rate } from './statistics/error-rates';
import type { Count } from './statistics/count';
import type { JudgedPicture } from './judged-picture';
import { isOrderly } from './truth/orderly';
import { isFrontal, type PoseLimits } from './truth/pose-truth';
import { isWholeCheck, QUESTIONS, type Question } from './truth/questions';
import type { Truth } from './truth/truth';

/** What was said of one picture that speaks to a question. */
export interface Answer {
  readonly picture: JudgedPicture;
  readonly truth: Truth;
  /** Of several checks, the one that decides. */
  readonly result: CheckResult;
  /** Severity of the decisive check; null where it could not be made. */
  readonly score: number | null;
  /** One person, facing the camera. */
  readonly isFrontal: boolean;
  /** As of `isOrderly`. */
  readonly isOrderly: boolean;
}

export interface QuestionEvaluation {
  readonly question: Question;
  readonly answers: readonly Answer[];
  /** How many pictures speak to it, by truth. */
  readonly pictures: Readonly<Record<Truth, number>>;
  readonly equalErrorRate: Rate | null;
  readonly errors: Errors;
  /** Compliant pictures refused, of those in which nothing else is wrong either. */
  readonly falseRejectsOrderly: Count;
  readonly notChecked: Count;
  readonly notCheckedFrontal: Count;
}

/** A derived picture of low trust may not show what its label says: it is kept out of every rate. */
export const isTrusted = ({ label }: JudgedPicture): boolean => label.trust !== 'low';

/** @returns a row for each check that a picture speaks to, and for each part of one that is broken */
export function evaluateQuestions(
  pictures: readonly JudgedPicture[],
  limits: PoseLimits,
): readonly QuestionEvaluation[] {
  return QUESTIONS.flatMap((question) => {
    const answers = pictures.flatMap((picture) => answerOf(question, picture, limits) ?? []);
    const isAsked = isWholeCheck(question)
      ? answers.length > 0
      : answers.some(({ truth }) => truth === 'defective');
    return isAsked ? [evaluateAnswers(question, answers)] : [];
  });
}

function evaluateAnswers(question: Question, answers: readonly Answer[]): QuestionEvaluation {
  const scores = {
    compliant: scoresOf(answers, 'compliant'),
    defective: scoresOf(answers, 'defective'),
  };
  const count = (truth: Truth) => answers.filter((answer) => answer.truth === truth).length;
  return {
    question,
    answers,
    pictures: {
      compliant: count('compliant'),
      defective: count('defective'),
      grey: count('grey'),
    },
    equalErrorRate: equalErrorRate(scores),
    errors: errorsAt(scores, { pass: 0, fail: 1 }),
    falseRejectsOrderly: falseRejectsOrderly(answers),
    notChecked: notChecked(answers),
    notCheckedFrontal: notChecked(answers.filter((answer) => answer.isFrontal)),
  };
}

/** Compliant and refused, or defective and passed. */
export function isMisjudged({ truth, result }: Answer): boolean {
  return (
    (truth === 'compliant' && result.verdict === 'fail') ||
    (truth === 'defective' && result.verdict === 'pass')
  );
}

/** No engine of ours answers this question: staff have to look, or the specification is silent. */
export const isUnanswered = ({ answers }: QuestionEvaluation): boolean =>
  answers.every(({ result }) => result.verdict === 'not-checked' && isSilent(result));

const isSilent = ({ reason }: CheckResult): boolean => NOTHING_TO_CHECK.has(reason);

function answerOf(question: Question, picture: JudgedPicture, limits: PoseLimits): Answer | null {
  const truth = question.truth(picture.label, limits);
  const results = picture.checks.filter(({ id }) => question.checks.includes(id));
  const result = decisive(results);
  if (truth === null || result === null) return null;
  return {
    picture,
    truth,
    result,
    score: result.severity,
    isFrontal: isFrontal(picture.label, limits),
    isOrderly: isOrderly(picture.label, limits),
  };
}

/**
 * What is broken decides; else what could not be checked; else what is nearest to its limit. What
 * nobody judges has no say beside what somebody does.
 */
function decisive(results: readonly CheckResult[]): CheckResult | null {
  const judged = results.filter((result) => !isSilent(result));
  const rank = ({ severity }: CheckResult): number => severity ?? 1 - Number.EPSILON;
  const [worst] = [...(judged.length > 0 ? judged : results)].sort((a, b) => rank(b) - rank(a));
  return worst ?? null;
}

export const scoresOf = (answers: readonly Answer[], truth: Truth): readonly number[] =>
  answers.flatMap((answer) => (answer.truth === truth ? (answer.score ?? []) : []));

function falseRejectsOrderly(answers: readonly Answer[]): Count {
  const good = answers.filter(
    ({ truth, isOrderly, score }) => truth === 'compliant' && isOrderly && score !== null,
  );
  return { count: good.filter(({ result }) => result.verdict === 'fail').length, of: good.length };
}

const notChecked = (answers: readonly Answer[]): Count => ({
  count: answers.filter(({ score }) => score === null).length,
  of: answers.length,
});
