import { basename } from 'node:path';
import { CHECK_IDS, type CheckId } from '../../src/checks/check-id';
import type { Evaluation } from '../evaluate';
import { isUnanswered, isTrusted, type QuestionEvaluation } from '../evaluation';
import { originOf } from '../groups/dimensions';
import { portraitOf, type JudgedPicture } from '../judged-picture';
import { isWholeCheck } from '../truth/questions';
import type { Truth } from '../truth/truth';
import { SHIPPED, type Accuracy, type AccuracyRow } from './accuracy';

/** @param recordedOn the day, as YYYY-MM-DD */
export function accuracyOf(
  evaluation: Evaluation,
  specification: string,
  recordedOn: string,
): Accuracy {
  const { pictures, questions, portraits, groups } = evaluation;
  const whole = new Map(
    questions
      .filter(({ question }) => isWholeCheck(question))
      .map((each) => [each.question.name, each]),
  );
  return {
    recordedOn,
    specification,
    pictures: {
      all: pictures.length,
      lowTrust: pictures.filter((picture) => !isTrusted(picture)).length,
    },
    portraits: {
      ...portraits,
      refusedBy: Object.fromEntries(portraits.refusedBy),
      notCheckedBy: Object.fromEntries(portraits.notCheckedBy),
    },
    checks: Object.fromEntries(
      CHECK_IDS.map((check) => {
        const found = whole.get(check);
        const state = isJudged(check, pictures) ? 'unlabelled' : 'notJudged';
        return [check, found === undefined ? { ...NOTHING_KNOWN, state } : rowOf(found)];
      }),
    ),
    parts: Object.fromEntries(
      questions
        .filter(({ question }) => !isWholeCheck(question))
        .map((each) => [each.question.name, rowOf(each)]),
    ),
    dimensions: groups.map((table) => ({
      name: table.dimension,
      groups: table.groups.map((group) => ({
        name: table.dimension === 'folder' ? basename(group.name) : group.name,
        pictures: group.pictures,
        refusedOrderly: group.refused,
        falseRejects: sum(group.questions, ({ errors }) => [errors.falseRejects, errors.compliant]),
        misses: sum(group.questions, ({ errors }) => [errors.misses, errors.defective]),
      })),
      differences: table.differences.map((difference) => ({
        ...difference,
        group: table.dimension === 'folder' ? basename(difference.group) : difference.group,
      })),
    })),
    thresholds: Object.fromEntries(
      Object.entries(SHIPPED).map(([name, { pass, fail }]) => [name, { pass, fail }]),
    ),
  };
}

/** Errors of all checks of a group taken together. */
function sum(
  questions: readonly QuestionEvaluation[],
  errorsOf: (each: QuestionEvaluation) => readonly [number, number],
) {
  const all = questions.filter(({ question }) => isWholeCheck(question)).map(errorsOf);
  return {
    count: all.reduce((total, [count]) => total + count, 0),
    of: all.reduce((total, [, of]) => total + of, 0),
  };
}

/** Whether a check of ours exists. */
const isJudged = (check: CheckId, pictures: readonly JudgedPicture[]): boolean =>
  pictures.some(({ checks }) =>
    checks.some(({ id, reason }) => id === check && reason !== 'notJudged'),
  );

function rowOf(evaluation: QuestionEvaluation): AccuracyRow {
  const { question, answers, pictures, equalErrorRate, errors } = evaluation;
  const portraits = (truth: Truth) =>
    new Set(
      answers.flatMap(({ picture, truth: told }) => (told === truth ? [portraitOf(picture)] : [])),
    ).size;
  const by = (truth: Truth) => {
    const counts: Record<string, number> = {};
    for (const answer of answers) {
      if (answer.truth !== truth) continue;
      const origin = originOf(answer.picture);
      counts[origin] = (counts[origin] ?? 0) + 1;
    }
    return counts;
  };
  return {
    state: isUnanswered(evaluation) ? 'notJudged' : 'measured',
    ...pictures,
    compliantBy: by('compliant'),
    defectiveBy: by('defective'),
    portraits: { compliant: portraits('compliant'), defective: portraits('defective') },
    equalErrorRate,
    falseRejects: { count: errors.falseRejects, of: errors.compliant },
    falseRejectsOrderly: evaluation.falseRejectsOrderly,
    misses: { count: errors.misses, of: errors.defective },
    doubtful: { compliant: errors.doubtfulCompliant, defective: errors.doubtfulDefective },
    notChecked: evaluation.notChecked,
    notCheckedFrontal: evaluation.notCheckedFrontal,
    published: question.published,
  };
}

const NONE = { count: 0, of: 0 } as const;

const NOTHING_KNOWN: Omit<AccuracyRow, 'state'> = {
  compliant: 0,
  defective: 0,
  grey: 0,
  compliantBy: {},
  defectiveBy: {},
  portraits: { compliant: 0, defective: 0 },
  equalErrorRate: null,
  falseRejects: NONE,
  falseRejectsOrderly: NONE,
  misses: NONE,
  doubtful: { compliant: 0, defective: 0 },
  notChecked: NONE,
  notCheckedFrontal: NONE,
  published: null,
};
