import { isMisjudged, type Answer, type QuestionEvaluation } from '../evaluation';
import { escaped } from './html';
import { overlay, type SymbolIds } from './overlay';

/** Pictures shown of each kind of error; the clearest ones, for a page that a browser can hold. */
const MOST = 40;

interface Shown {
  readonly heading: string;
  readonly answers: readonly Answer[];
  readonly left: number;
}

/** What was judged wrongly, clearest first: refused, then missed. */
export function wronglyJudged({ answers }: Pick<QuestionEvaluation, 'answers'>): readonly Shown[] {
  const wrong = answers.filter(isMisjudged);
  const byScore = (rising: 1 | -1) => (a: Answer, b: Answer) =>
    rising * ((a.score ?? 0) - (b.score ?? 0));
  return [
    shown('False rejects', wrong.filter(isRefusal).sort(byScore(-1))),
    shown('Misses', wrong.filter((answer) => !isRefusal(answer)).sort(byScore(1))),
  ].filter(({ answers }) => answers.length > 0);
}

const isRefusal = ({ truth }: Answer): boolean => truth === 'compliant';

function shown(heading: string, answers: readonly Answer[]): Shown {
  return {
    heading: `${heading}: ${answers.length}`,
    answers: answers.slice(0, MOST),
    left: Math.max(0, answers.length - MOST),
  };
}

export function gallery({ heading, answers, left }: Shown, ids: SymbolIds): string {
  const figures = answers.map(
    (answer) =>
      `<figure>${overlay(answer, ids)}<figcaption>${caption(answer)}</figcaption></figure>`,
  );
  const more =
    left === 0 ? '' : `<p class="more">and ${left} less clear ones; --json names all.</p>`;
  return `<h3>${heading}</h3><div class="gallery">${figures.join('')}</div>${more}`;
}

function caption({ picture, result, score }: Answer): string {
  const { value, unit, limit, reason } = result;
  const { min, max } = limit ?? {};
  const limits = [
    ...(min === undefined ? [] : [`≥ ${number(min)}`]),
    ...(max === undefined ? [] : [`≤ ${number(max)}`]),
  ];
  const measured = value === null ? '' : ` ${number(value)} ${unit ?? ''} (${limits.join(', ')})`;
  const scored = score === null ? '' : `, severity ${number(score)}`;
  const { file, notes } = picture.label;
  const lines = [`${reason}:${measured}${scored}`, notes].filter((line) => line !== '');
  return `<b>${escaped(file)}</b><br>${lines.map(escaped).join('<br>')}`;
}

const number = (value: number): string => String(Number(value.toPrecision(3)));
