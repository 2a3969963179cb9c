import { evaluateQuestions, isTrusted, type QuestionEvaluation } from './evaluation';
import { groupTables, type GroupTable } from './groups/group-table';
import type { JudgedPicture } from './judged-picture';
import { evaluatePortraits, type PortraitEvaluation } from './portraits';
import type { PoseLimits } from './truth/pose-truth';

/** Everything that is told of a set of pictures. */
export interface Evaluation {
  /** All of them, also those of low trust, but none twice. */
  readonly pictures: readonly JudgedPicture[];
  /** Of the trusted pictures. */
  readonly questions: readonly QuestionEvaluation[];
  readonly portraits: PortraitEvaluation;
  /** Of the derived pictures that may not show what their label says; in no other rate. */
  readonly lowTrust: readonly QuestionEvaluation[];
  readonly groups: readonly GroupTable[];
}

export function evaluate(all: readonly JudgedPicture[], limits: PoseLimits): Evaluation {
  const pictures = withoutCopies(all);
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

/** An untouched copy beside its original would count the same answers twice. */
function withoutCopies(pictures: readonly JudgedPicture[]): readonly JudgedPicture[] {
  const originals = new Set(
    pictures.flatMap(({ label }) => (label.derived_from === null ? [label.file] : [])),
  );
  return pictures.filter(
    ({ label }) => label.kind !== 'untouched' || !originals.has(label.derived_from ?? ''),
  );
}
