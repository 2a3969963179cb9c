import { evaluatePortraits } from '../portraits';
import { evaluateQuestions, isTrusted, type QuestionEvaluation } from '../evaluation';
import type { Verdict } from '../../src/checks/verdict';
import { portraitOf, type JudgedPicture } from '../judged-picture';
import type { Count } from '../statistics/count';
import { fisherExact } from '../statistics/fisher';
import type { Truth } from '../truth/truth';
import type { PoseLimits } from '../truth/pose-truth';
import { dimensionsOf, type Dimension } from './dimensions';

/** How the checks do on one group of pictures. */
export interface Group {
  readonly name: string;
  readonly pictures: number;
  /** Portraits in order but for mouth and hair that a check refused which they comply with. */
  readonly refused: Count;
  readonly questions: readonly QuestionEvaluation[];
}

/** A group of which a question is judged worse, or better, than of all others together. */
export interface Difference {
  readonly group: string;
  readonly question: string;
  readonly error: 'false rejects' | 'misses';
  /** Portraits, not pictures. */
  readonly inGroup: Count;
  readonly elsewhere: Count;
  /** As of `fisherExact`. */
  readonly probability: number;
}

export interface GroupTable {
  readonly dimension: string;
  readonly groups: readonly Group[];
  /** Those that chance does not explain, clearest first. */
  readonly differences: readonly Difference[];
}

/** Of low trust are shown here, and only as a group of their own. */
const OWN_WAY: ReadonlySet<string> = new Set(['trust']);

export function groupTables(
  pictures: readonly JudgedPicture[],
  limits: PoseLimits,
): readonly GroupTable[] {
  const trusted = pictures.filter(isTrusted);
  return dimensionsOf(pictures).flatMap((dimension) => {
    const asked = OWN_WAY.has(dimension.name) ? pictures : trusted;
    const groups = groupsOf(dimension, asked, limits);
    return groups.length === 0
      ? []
      : [{ dimension: dimension.name, groups, differences: differences(groups) }];
  });
}

function groupsOf(
  { groupOf }: Dimension,
  pictures: readonly JudgedPicture[],
  limits: PoseLimits,
): readonly Group[] {
  const byGroup = new Map<string, JudgedPicture[]>();
  for (const picture of pictures) {
    const name = groupOf(picture);
    if (name === null) continue;
    const members = byGroup.get(name);
    if (members === undefined) byGroup.set(name, [picture]);
    else members.push(picture);
  }
  return [...byGroup].map(([name, members]) => ({
    name,
    pictures: members.length,
    refused: evaluatePortraits(members, limits).refusedOrderly,
    questions: evaluateQuestions(members, limits),
  }));
}

/** 5 in 100 at most that any of a table's flags is chance (Bonferroni). */
const CHANCE = 0.05;

/** Each group against all others of its table, for both errors of each question. */
export function differences(
  groups: readonly Pick<Group, 'name' | 'questions'>[],
): readonly Difference[] {
  const compared = ERRORS.flatMap(({ error, countOf }) =>
    groups.flatMap((group) =>
      group.questions.flatMap(({ question, answers }) => {
        const others = groups.filter((other) => other !== group);
        const elsewhere = sum(
          others.flatMap((other) =>
            other.questions
              .filter((each) => each.question.name === question.name)
              .map((each) => countOf(each)),
          ),
        );
        const inGroup = countOf({ answers });
        if (inGroup.of === 0 || elsewhere.of === 0) return [];
        const probability = fisherExact(inGroup, elsewhere);
        return [
          { group: group.name, question: question.name, error, inGroup, elsewhere, probability },
        ];
      }),
    ),
  );
  return compared
    .filter(({ probability }) => probability < CHANCE / compared.length)
    .sort((a, b) => a.probability - b.probability);
}

type Answers = Pick<QuestionEvaluation, 'answers'>;

const ERRORS = [
  { error: 'false rejects', countOf: countOfPortraits('compliant', 'fail') },
  { error: 'misses', countOf: countOfPortraits('defective', 'pass') },
] as const;

/**
 * Portraits of one truth, and those of which most pictures got the wrong verdict: what is made of one
 * portrait tends to fail together, and would make chance look like a difference.
 */
function countOfPortraits(truth: Truth, wrong: Verdict) {
  return ({ answers }: Answers): Count => {
    const verdicts = new Map<string, Verdict[]>();
    for (const { picture, truth: told, result } of answers) {
      if (told !== truth || result.verdict === 'not-checked') continue;
      const portrait = portraitOf(picture);
      verdicts.set(portrait, [...(verdicts.get(portrait) ?? []), result.verdict]);
    }
    const isWrong = (each: readonly Verdict[]) =>
      each.filter((verdict) => verdict === wrong).length > each.length / 2;
    return { count: [...verdicts.values()].filter(isWrong).length, of: verdicts.size };
  };
}

const sum = (counts: readonly Count[]): Count => ({
  count: counts.reduce((total, { count }) => total + count, 0),
  of: counts.reduce((total, { of }) => total + of, 0),
});
