import { cells, HEADINGS, LEGEND } from '../cells';
import { isMisjudged, type Answer, type CheckEvaluation } from '../evaluation';
import type { JudgedPicture } from '../judged-picture';
import { distribution } from './distribution';
import { escaped } from './html';
import { overlay, symbol } from './overlay';
import { STYLE } from './style';

/** One self-contained page: the table, each check's scores, and every picture judged wrongly. */
export async function page(
  title: string,
  folder: string,
  evaluations: readonly CheckEvaluation[],
): Promise<string> {
  const wrong = new Set<JudgedPicture>();
  for (const { answers } of evaluations) {
    for (const answer of answers) if (isMisjudged(answer)) wrong.add(answer.picture);
  }
  const symbols: string[] = [];
  for (const picture of wrong) symbols.push(await symbol(folder, picture));
  return [
    '<!doctype html>',
    `<html lang="en"><head><meta charset="utf-8"><title>${escaped(title)}</title>`,
    `<style>${STYLE}</style></head><body>`,
    `<svg class="symbols" aria-hidden="true">${symbols.join('')}</svg>`,
    `<h1>${escaped(title)}</h1>`,
    '<p class="warning">This page holds faces of people. Keep it on this machine, and delete it when it is no longer needed.</p>',
    table(evaluations),
    `<ul>${LEGEND.map((line) => `<li>${escaped(line)}</li>`).join('')}</ul>`,
    '<p>Scores: <span class="key compliant"></span> compliant upwards, <span class="key defective"></span> defective downwards, each as shares of its class; the band between the lines is doubt, and what lies further out stands in the outermost bars.</p>',
    ...evaluations.map(section),
    '</body></html>\n',
  ].join('\n');
}

function table(evaluations: readonly CheckEvaluation[]): string {
  const head = HEADINGS.map((heading) => `<th>${escaped(heading)}</th>`).join('');
  const rows = evaluations.map((evaluation) => {
    const [check = '', ...others] = cells(evaluation);
    const link = `<td><a href="#${check}">${check}</a></td>`;
    return `<tr>${link}${others.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`;
  });
  return `<table><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

function section(evaluation: CheckEvaluation): string {
  const misjudged = evaluation.answers.filter(isMisjudged);
  const rejects = misjudged.filter(({ truth }) => truth === 'compliant');
  const misses = misjudged.filter(({ truth }) => truth === 'defective');
  return [
    `<section id="${evaluation.check}"><h2>${evaluation.check}</h2>`,
    distribution(evaluation),
    gallery('False rejects', rejects),
    gallery('Misses', misses),
    '</section>',
  ].join('\n');
}

function gallery(heading: string, answers: readonly Answer[]): string {
  if (answers.length === 0) return '';
  const figures = answers.map(
    (answer) => `<figure>${overlay(answer)}<figcaption>${caption(answer)}</figcaption></figure>`,
  );
  return `<h3>${heading}: ${answers.length}</h3><div class="gallery">${figures.join('')}</div>`;
}

function caption({ picture, result, score }: Answer): string {
  const { value, unit, limit, reason } = result;
  const { min, max } = limit ?? {};
  const limits = [
    ...(min === undefined ? [] : [`at least ${number(min)}`]),
    ...(max === undefined ? [] : [`at most ${number(max)}`]),
  ];
  const measured = value === null ? '' : `${number(value)} ${unit ?? ''}, ${limits.join(', ')}`;
  const scored = score === null ? '' : `score ${number(score)}`;
  const { file, notes } = picture.label;
  const lines = [`${reason}: ${measured}; ${scored}`, notes].filter((line) => line !== '');
  return `<b>${escaped(file)}</b><br>${lines.map(escaped).join('<br>')}`;
}

const number = (value: number): string => String(Number(value.toPrecision(3)));
