import type { Evaluation } from '../evaluate';
import type { QuestionEvaluation } from '../evaluation';
import type { JudgedPicture } from '../judged-picture';
import { cells, HEADINGS, portraitLines } from '../report/cells';
import { isWholeCheck } from '../truth/questions';
import { distribution } from './distribution';
import { gallery, wronglyJudged } from './gallery';
import { escaped, slug } from './html';
import { symbol, type SymbolIds } from './overlay';
import { STYLE } from './style';
import { groupSections, questionTable } from './tables';

/** One self-contained page: the tables, each check's scores, and what it judged wrongly. */
export async function page(title: string, evaluation: Evaluation): Promise<string> {
  const { questions, portraits, lowTrust, groups } = evaluation;
  const ids = symbolIds(questions);
  const symbols: string[] = [];
  for (const [picture, id] of ids) symbols.push(await symbol(picture, id));
  const answered = questions.filter(({ errors }) => errors.compliant + errors.defective > 0);
  return [
    '<!doctype html>',
    `<html lang="en"><head><meta charset="utf-8"><title>${escaped(title)}</title>`,
    `<style>${STYLE}</style></head><body>`,
    `<svg class="symbols" aria-hidden="true">${symbols.join('')}</svg>`,
    `<h1>${escaped(title)}</h1>`,
    '<p class="warning">This page holds faces of people. Keep it on this machine, and delete it when it is no longer needed.</p>',
    ...portraitLines(portraits).map((line) => `<p>${escaped(line)}</p>`),
    '<h2>Every check</h2>',
    questionTable(questions, true),
    '<h2>Groups</h2>',
    groupSections(groups),
    ...(lowTrust.length === 0
      ? []
      : [
          '<h2>Derived pictures of low trust, in no rate above</h2>',
          questionTable(lowTrust, false),
        ]),
    '<h2>Scores</h2>',
    '<p><span class="key compliant"></span> compliant upwards, <span class="key defective"></span> defective downwards, each as shares of its class; the band between the lines is doubt, and what lies further out stands in the outermost bars.</p>',
    ...answered.map((each) => section(each, ids)),
    '</body></html>\n',
  ].join('\n');
}

/** Pictures of which a part of a check is told are shown with the whole check. */
const hasGallery = ({ question }: QuestionEvaluation): boolean => isWholeCheck(question);

function symbolIds(questions: readonly QuestionEvaluation[]): SymbolIds {
  const ids = new Map<JudgedPicture, string>();
  const shown = questions
    .filter(hasGallery)
    .flatMap((each) => wronglyJudged(each).flatMap(({ answers }) => answers));
  for (const { picture } of shown) if (!ids.has(picture)) ids.set(picture, `p${ids.size}`);
  return ids;
}

function section(evaluation: QuestionEvaluation, ids: SymbolIds): string {
  const { name } = evaluation.question;
  const galleries = hasGallery(evaluation)
    ? wronglyJudged(evaluation).map((wrong) => gallery(wrong, ids))
    : [];
  return [
    `<section id="${slug(name)}"><h2>${escaped(name)}</h2>`,
    `<p>${escaped(summary(evaluation))}</p>`,
    distribution(evaluation),
    ...galleries,
    '</section>',
  ].join('\n');
}

function summary(evaluation: QuestionEvaluation): string {
  const row = cells(evaluation);
  const told = ['compliant', 'defective', 'equal error rate', 'false rejects', 'misses'] as const;
  return told.map((heading) => `${heading} ${row[HEADINGS.indexOf(heading)] ?? ''}`).join(' · ');
}
