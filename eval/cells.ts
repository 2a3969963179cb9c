import type { CheckEvaluation, Count } from './evaluation';
import type { Rate } from './statistics';

/** Headings of the table, on a terminal and on the page alike. */
export const HEADINGS = [
  'check',
  'compliant',
  'defective',
  'grey',
  'equal error rate',
  'false rejects',
  'misses',
  'doubtful',
  'not checked',
  'of frontal',
  'best published',
] as const;

/** How to read the table, a sentence a line. */
export const LEGEND = [
  'compliant, defective: pictures by their label; grey: labelled partial, or too near a limit for the eye; in no rate.',
  'equal error rate: in %, with the 95 % interval of Clopper and Pearson on the smaller class.',
  'false rejects, misses: compliant pictures refused, defective ones passed, at the shipped threshold.',
  'doubtful: answers inside the warn band (compliant + defective). not checked: of all that speak to it; of frontal: of one person facing the camera.',
  'best published: equal error rate of the best engine, FICV-1.0 (adults); — where nobody publishes one.',
] as const;

/** One row under `HEADINGS`. */
export function cells(evaluation: CheckEvaluation): readonly string[] {
  const { check, pictures, errors, notChecked, notCheckedFrontal, published } = evaluation;
  return [
    check,
    String(pictures.compliant),
    String(pictures.defective),
    String(pictures.grey),
    rate(evaluation.equalErrorRate),
    share({ count: errors.falseRejects, of: errors.compliant }),
    share({ count: errors.misses, of: errors.defective }),
    `${errors.doubtfulCompliant} + ${errors.doubtfulDefective}`,
    share(notChecked),
    share(notCheckedFrontal),
    published === null ? '—' : `${percent(published.rate)} ${published.defect}`,
  ];
}

const percent = (part: number): string => (100 * part).toFixed(1);

const rate = (found: Rate | null): string =>
  found === null ? '—' : `${percent(found.rate)} [${percent(found.low)}, ${percent(found.high)}]`;

const share = ({ count, of }: Count): string =>
  of === 0 ? '—' : `${count}/${of} ${percent(count / of)} %`;
