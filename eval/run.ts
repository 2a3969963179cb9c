import { join } from 'node:path';
import { columns } from '../electron/photo/columns';
import type { Output } from '../electron/photo/output';
import { findSpecification } from '../electron/station/find-specification';
import { loadLibrary } from '../electron/station/library';
import type { Places } from '../electron/station/places';
import { problemSentence } from '../src/specification/library';
import type { Specification } from '../src/specification/specification';
import { accuracyOf } from './accuracy/accuracy-of';
import { record } from './accuracy/record';
import type { EvaluationRequest } from './command';
import { evaluate, type Evaluation } from './evaluate';
import { judgePicture, type JudgedPicture } from './judged-picture';
import { readLabels, type Label } from './labels';
import {
  NO_STORE,
  observationStore,
  type ObservationStore,
} from './observations/observation-store';
import { createObserver } from './observations/observer';
import { observingCode, projectDir } from './observations/observing-code';
import { page } from './page/page';
import { writeReport } from './report-file';
import { cells, differenceLines, HEADINGS, LEGEND, portraitLines } from './report/cells';
import { reportJson } from './report/report-json';
import { poseLimits } from './truth/pose-truth';

/**
 * Judges the labelled pictures of one or several folders and reports on every check.
 * @param stop ends the work after the picture that is being looked at; then nothing is reported
 * @returns null where it was stopped
 * @throws {LabelsFault | Fault}
 */
export async function runEvaluation(
  request: EvaluationRequest,
  places: Places,
  output: Output,
  stop: AbortSignal,
): Promise<Evaluation | null> {
  const { specifications, problems } = await loadLibrary({ ...places, ownLibraryDir: null });
  for (const problem of problems) output.note(problemSentence(problem));
  const specification = findSpecification(specifications, request.specification);
  const labelled: LabelledPicture[] = [];
  for (const folder of request.folders) {
    labelled.push(...(await readLabels(folder)).map((label) => ({ folder, label })));
  }
  const store = await storeFor(request.observationsDir, places);
  const pictures = await judgePictures(labelled, specification, places, store, output, stop);
  if (stop.aborted) return null;

  const evaluation = evaluate(pictures, poseLimits(specification));
  const title = `Pictures: ${pictures.length}, specification: ${specification.id}`;
  output.say(text(title, evaluation));
  if (request.jsonFile !== null) {
    await writeReport(request.jsonFile, reportJson(specification.id, evaluation));
    output.note(`→ ${request.jsonFile}`);
  }
  if (request.htmlFile !== null) {
    await writeReport(request.htmlFile, await page(title, evaluation));
    output.note(`→ ${request.htmlFile}`);
  }
  if (request.recordDir !== null) {
    const day = new Date().toISOString().slice(0, 10);
    const accuracy = accuracyOf(evaluation, specification.id, day);
    for (const path of await record(request.recordDir, accuracy)) output.note(`→ ${path}`);
  }
  return evaluation;
}

function text(title: string, { questions, portraits, lowTrust, groups }: Evaluation): string {
  const lines = [
    title,
    ...columns([HEADINGS, ...questions.map(cells)]),
    ...LEGEND,
    '',
    ...portraitLines(portraits),
  ];
  const differences = differenceLines(groups);
  if (differences.length > 0)
    lines.push('', 'Groups that differ by more than chance:', ...differences);
  if (lowTrust.length > 0) {
    lines.push('', 'Derived pictures of low trust, in no rate above:');
    lines.push(...columns([HEADINGS, ...lowTrust.map(cells)]));
  }
  return lines.join('\n');
}

async function storeFor(folder: string | null, places: Places): Promise<ObservationStore> {
  if (folder === null) return NO_STORE;
  return observationStore(folder, await observingCode(projectDir(places)));
}

interface LabelledPicture {
  readonly folder: string;
  readonly label: Label;
}

async function judgePictures(
  labelled: readonly LabelledPicture[],
  specification: Specification,
  places: Places,
  store: ObservationStore,
  output: Output,
  stop: AbortSignal,
): Promise<readonly JudgedPicture[]> {
  const observer = createObserver(places, store);
  try {
    const judged: JudgedPicture[] = [];
    for (const [index, { folder, label }] of labelled.entries()) {
      if (stop.aborted) break;
      output.note(`${index + 1}/${labelled.length}  ${label.file}`);
      const observation = await observer.observe(join(folder, label.file), label.file);
      judged.push(judgePicture(folder, label, observation, specification));
    }
    return judged;
  } finally {
    await observer.close();
  }
}
