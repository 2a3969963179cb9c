import { isUnanswered, type QuestionEvaluation } from '../evaluation';
import type { GroupTable } from '../groups/group-table';
import type { PortraitEvaluation } from '../portraits';
import { clopperPearson, type Count } from '../statistics/count';
import type { Rate } from '../statistics/error-rates';

/** Headings of the table, on a terminal and on the page alike. */
export const HEADINGS = [
  'check',
  'compliant',
  'defective',
  'grey',
  'equal error rate',
  'false rejects',
  'of good portraits',
  'misses',
  'doubtful',
  'not checked',
  'of frontal',
  'best published',
] as const;

/** How to read the table, a sentence a line. */
export const LEGEND = [
  'compliant, defective: pictures by their label; grey: labelled partial, or too near a limit for the eye; in no rate.',
  'check: defect, or name (checks): pictures with that defect alone, or checks judged together.',
  'equal error rate: in %, with the 95 % interval of Clopper and Pearson on the smaller class.',
  'false rejects, misses: compliant pictures refused, defective ones passed, at the shipped threshold; of good portraits: of compliant pictures in which nothing else is wrong either.',
  'doubtful: answers inside the warn band (compliant + defective). not checked: of all that speak to it; of frontal: of one person facing the camera.',
  'best published: equal error rate of the best engine, FICV-1.0 (adults); — where nobody publishes one.',
] as const;

/** One row under `HEADINGS`. */
export function cells(evaluation: QuestionEvaluation): readonly string[] {
  const { question, pictures, errors, notChecked, notCheckedFrontal } = evaluation;
  const counts = [pictures.compliant, pictures.defective, pictures.grey].map(String);
  if (isUnanswered(evaluation)) {
    return [question.name, ...counts, '—', '—', '—', '—', '—', 'not judged', '—', '—'];
  }
  const { published } = question;
  return [
    question.name,
    ...counts,
    rateText(evaluation.equalErrorRate),
    share({ count: errors.falseRejects, of: errors.compliant }),
    share(evaluation.falseRejectsOrderly),
    share({ count: errors.misses, of: errors.defective }),
    `${errors.doubtfulCompliant} + ${errors.doubtfulDefective}`,
    share(notChecked),
    share(notCheckedFrontal),
    published === null ? '—' : `${percent(published.rate)} ${published.defect}`,
  ];
}

/** What a person who did everything right would meet, a line each. */
export function portraitLines(portraits: PortraitEvaluation): readonly string[] {
  const { refused, warned, refusedOrderly, notCheckedFrontal } = portraits;
  const by = (times: PortraitEvaluation['refusedBy']) =>
    times.length === 0 ? '' : `, by ${times.map(([check, n]) => `${check} ${n}`).join(', ')}`;
  return [
    `Portraits in order by every label: ${withInterval(refused)} refused, ${share(warned)} warned of.`,
    `Portraits in order but for mouth and hair, refused by a check that they comply with: ${withInterval(refusedOrderly)}${by(portraits.refusedBy)}.`,
    `One person facing the camera: ${share(notCheckedFrontal)} of the answers could not be given${by(portraits.notCheckedBy)}.`,
  ];
}

/** Groups that differ by more than chance, a line each. */
export function differenceLines(tables: readonly GroupTable[]): readonly string[] {
  return tables.flatMap(({ dimension, differences }) =>
    differences.map(
      ({ group, question, error, inGroup, elsewhere, probability }) =>
        `${dimension} ${group}, ${question}: ${error} ${share(inGroup)}, elsewhere ${share(elsewhere)} (p ${probability.toExponential(0)}).`,
    ),
  );
}

export const percent = (part: number): string => (100 * part).toFixed(1);

export const rateText = (found: Rate | null): string =>
  found === null ? '—' : `${percent(found.rate)} [${percent(found.low)}, ${percent(found.high)}]`;

export const share = ({ count, of }: Count): string =>
  of === 0 ? '—' : `${count}/${of} (${percent(count / of)} %)`;

/** A share with its 95 % interval. */
export function withInterval(counted: Count): string {
  if (counted.of === 0) return '—';
  const { low, high } = clopperPearson(counted.count, counted.of);
  return `${share(counted)} [${percent(low)}, ${percent(high)}]`;
}
