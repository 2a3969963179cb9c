import { evaluateQuestions, isTrusted, type QuestionEvaluation } from './evaluation';
import { groupTables, type GroupTable } from './groups/group-table';
import type { JudgedPicture } from './judged-picture';
import { evaluatePortraits, type PortraitEvaluation } from './portraits';
import type { PoseLimits } from './truth/pose-truth';

/** Everything that is told of a set of pictures. */
export interface Evaluation {
  /** All of them, also those of low trust. */
  readonly pictures: readonly JudgedPicture[];
  /** Of the trusted pictures. */
  readonly questions: readonly QuestionEvaluation[];
  readonly portraits: PortraitEvaluation;
  /** Of the derived pictures that may not show what their label says; in no other rate. */
  readonly lowTrust: readonly QuestionEvaluation[];
  readonly groups: readonly GroupTable[];
}

export function evaluate(pictures: readonly JudgedPicture[], limits: PoseLimits): Evaluation {
  const trusted = pictures.filter(isTrusted);
  const doubted = pictures.filter((picture) => !isTrusted(picture));
  return {
    pictures,
    questions: evaluateQuestions(trusted, limits),
    portraits: evaluatePortraits(trusted, limits),
    lowTrust: evaluateQuestions(doubted, limits),
    groups: groupTables(pictures, limits),
  };
}
