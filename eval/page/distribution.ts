import { scoresOf, type QuestionEvaluation } from '../evaluation';
import { escaped } from './html';

/** Scores drawn; those beyond stand in the outermost bars. */
const RANGE = { low: -4, high: 5 } as const;
/** Both lines fall between two bars. */
const BARS_PER_UNIT = 6;
const SIZE = { width: 720, half: 90, margin: 16 } as const;

/**
 * Where the scores of a check lie: compliant pictures upwards, defective ones downwards, each bar its
 * share of the class; lines where passing ends (0) and failing begins (1).
 */
export function distribution({ question, answers }: QuestionEvaluation): string {
  const compliant = histogram(scoresOf(answers, 'compliant'));
  const defective = histogram(scoresOf(answers, 'defective'));
  const highest = Math.max(...compliant, ...defective, Number.EPSILON);
  const { width, half, margin } = SIZE;
  const axis = margin + half;
  const tall = (share: number) => (share / highest) * half;
  return [
    `<svg class="distribution" viewBox="0 0 ${width} ${2 * axis}" role="img" aria-label="Scores of ${escaped(question.name)}">`,
    `<rect class="doubt" x="${px(0)}" y="${margin}" width="${round(px(1) - px(0))}" height="${2 * half}"/>`,
    ...bars(compliant, 'compliant', (share) => axis - tall(share), tall),
    ...bars(defective, 'defective', () => axis, tall),
    `<line class="axis" x1="0" x2="${width}" y1="${axis}" y2="${axis}"/>`,
    threshold(0, 'passes', 'end'),
    threshold(1, 'fails', 'start'),
    '</svg>',
  ].join('');
}

/** Share of the scores in each bin. */
function histogram(scores: readonly number[]): readonly number[] {
  const bins = new Array<number>((RANGE.high - RANGE.low) * BARS_PER_UNIT).fill(0);
  for (const score of scores) {
    const bin = Math.floor((score - RANGE.low) * BARS_PER_UNIT);
    const inside = Math.min(bins.length - 1, Math.max(0, bin));
    bins[inside] = (bins[inside] ?? 0) + 1 / scores.length;
  }
  return bins;
}

function bars(
  shares: readonly number[],
  className: string,
  top: (share: number) => number,
  tall: (share: number) => number,
): readonly string[] {
  const step = SIZE.width / shares.length;
  return shares.flatMap((share, bin) =>
    share === 0
      ? []
      : [
          `<rect class="${className}" x="${round(bin * step)}" y="${round(top(share))}" ` +
            `width="${round(step - 1)}" height="${round(tall(share))}"/>`,
        ],
  );
}

function threshold(score: number, word: string, anchor: 'start' | 'end'): string {
  const x = px(score);
  const { half, margin } = SIZE;
  const beside = anchor === 'end' ? x - 4 : x + 4;
  return (
    `<line class="threshold" x1="${x}" x2="${x}" y1="${margin}" y2="${margin + 2 * half}"/>` +
    `<text x="${beside}" y="${margin - 4}" text-anchor="${anchor}">${word}</text>`
  );
}

const px = (score: number): number =>
  round(((score - RANGE.low) / (RANGE.high - RANGE.low)) * SIZE.width);

const round = (value: number): number => Math.round(value * 10) / 10;
