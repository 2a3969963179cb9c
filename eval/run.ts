import { join } from 'node:path';
import { requireBrowser } from '../electron/browser/find-browser';
import { columns } from '../electron/photo/columns';
import { startHeadlessVision } from '../electron/photo/headless-vision';
import type { Output } from '../electron/photo/output';
import { decodePicture } from '../electron/picture/decode-picture';
import { readPictureFile } from '../electron/picture/read-picture-file';
import { findSpecification } from '../electron/station/find-specification';
import { loadLibrary } from '../electron/station/library';
import { openLoopback } from '../electron/station/loopback';
import { PictureRegister } from '../electron/station/picture-register';
import type { Places } from '../electron/station/places';
import { createStation } from '../electron/station/station';
import { problemSentence } from '../src/specification/library';
import type { Specification } from '../src/specification/specification';
import { cells, HEADINGS, LEGEND } from './cells';
import type { EvaluationRequest } from './command';
import { evaluate, type CheckEvaluation } from './evaluation';
import { judgePicture, type JudgedPicture } from './judged-picture';
import { readLabels, type Label } from './labels';
import { page } from './page/page';
import { writeReport } from './report-file';
import { reportJson } from './report-json';
import { poseLimits } from './truth';

/**
 * Judges the labelled pictures of a folder and reports on every check.
 * @param stop ends the work after the picture that is being looked at; then nothing is reported
 * @throws {LabelsFault | Fault}
 */
export async function runEvaluation(
  request: EvaluationRequest,
  places: Places,
  output: Output,
  stop: AbortSignal,
): Promise<readonly CheckEvaluation[]> {
  const { specifications, problems } = await loadLibrary({ ...places, ownLibraryDir: null });
  for (const problem of problems) output.note(problemSentence(problem));
  const specification = findSpecification(specifications, request.specification);
  const labels = await readLabels(request.folder);
  const pictures = await judgePictures(request.folder, labels, specification, places, output, stop);
  if (stop.aborted) return [];

  const evaluations = evaluate(pictures, poseLimits(specification));
  const title = `Pictures: ${pictures.length}, specification: ${specification.id}`;
  output.say([title, ...columns([HEADINGS, ...evaluations.map(cells)]), ...LEGEND].join('\n'));
  if (request.jsonFile !== null) {
    await writeReport(request.jsonFile, reportJson(specification.id, evaluations));
    output.note(`→ ${request.jsonFile}`);
  }
  if (request.htmlFile !== null) {
    await writeReport(request.htmlFile, await page(title, request.folder, evaluations));
    output.note(`→ ${request.htmlFile}`);
  }
  return evaluations;
}

async function judgePictures(
  folder: string,
  labels: readonly Label[],
  specification: Specification,
  places: Places,
  output: Output,
  stop: AbortSignal,
): Promise<readonly JudgedPicture[]> {
  const register = new PictureRegister();
  const station = createStation({
    ...places,
    library: { specifications: [specification], policies: [], problems: [] },
    outDir: folder, // never written to: no photo is asked for
    clock: () => new Date(),
    pictures: register,
  });
  const loopback = await openLoopback(station);
  try {
    const vision = await startHeadlessVision({
      browser: requireBrowser(),
      loopback,
      pictures: register,
    });
    try {
      const judged: JudgedPicture[] = [];
      for (const [index, label] of labels.entries()) {
        if (stop.aborted) break;
        output.note(`${index + 1}/${labels.length}  ${label.file}`);
        const bytes = await readPictureFile(join(folder, label.file));
        const observation = await vision.observe(await decodePicture(bytes, label.file));
        judged.push(judgePicture(label, observation, specification));
      }
      return judged;
    } finally {
      await vision.close();
    }
  } finally {
    await loopback.close();
  }
}
