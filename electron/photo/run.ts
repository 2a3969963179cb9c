import { requireBrowser } from '../browser/find-browser';
import { checkOutputFolder } from '../export/output-folder';
import { findSpecification } from '../station/api';
import { verifyInstallation } from '../station/installation';
import { openLoopback } from '../station/loopback';
import { PictureRegister } from '../station/picture-register';
import type { Places } from '../station/places';
import { createStation } from '../station/station';
import { EXIT, type PhotoRequest } from './command';
import { startHeadlessVision, type HeadlessVision } from './headless-vision';
import { judgePicture, readPicture } from './judge-picture';
import type { Output } from './output';
import { photoLineJson, type PhotoLine } from './photo-line';
import { photoTable } from './photo-table';
import { replay } from './replay';
import { loadChoice, type SpecificationChoice } from './specification-choice';
import { specificationTable } from './specification-table';

/**
 * Does what the command line asks.
 * @param stop ends the work after the picture that is being looked at
 * @returns the exit code
 * @throws {Fault} what keeps every picture from being done
 */
export async function runPhoto(
  request: PhotoRequest,
  places: Places,
  output: Output,
  stop: AbortSignal,
): Promise<number> {
  const choice = await loadChoice(places.specificationsDir, request.ownSpecificationsDir);
  for (const problem of choice.problems) output.note(problem);
  const exitCode = choice.problems.length === 0 ? EXIT.passed : EXIT.unusable;
  if (request.listSpecifications) {
    listSpecifications(choice, request.json, output);
    return exitCode;
  }
  const worst = request.replay
    ? await replayFiles(request, choice, output, stop)
    : await judgeFiles(request, choice, places, output, stop);
  return Math.max(exitCode, worst);
}

function listSpecifications(
  { specifications }: SpecificationChoice,
  json: boolean,
  output: Output,
): void {
  if (!json) {
    output.say(specificationTable(specifications));
    return;
  }
  for (const { id, names, photo, file } of specifications) {
    const { widthPx, heightPx, dpi } = photo;
    const { minKb = null, maxKb = null } = file;
    output.say(
      JSON.stringify({ id, names, photo: { widthPx, heightPx, dpi }, file: { minKb, maxKb } }),
    );
  }
}

/** Says what came of each file, and keeps the exit code of the worst. */
function teller({ files, json, language }: PhotoRequest, output: Output) {
  let exitCode: number = EXIT.passed;
  return {
    exitCode: () => exitCode,
    begin(index: number): void {
      if (files.length > 1) output.note(`${index + 1}/${files.length}  ${files[index] ?? ''}`);
    },
    tell(line: PhotoLine): void {
      output.say(json ? photoLineJson(line) : photoTable(line, language));
      exitCode = Math.max(exitCode, exitCodeOf(line));
    },
  };
}

async function replayFiles(
  request: PhotoRequest,
  { specifications }: SpecificationChoice,
  output: Output,
  stop: AbortSignal,
): Promise<number> {
  const specification = findSpecification(specifications, request.specification);
  const answers = teller(request, output);
  for (const [index, file] of request.files.entries()) {
    if (stop.aborted) break;
    answers.begin(index);
    answers.tell(await replay(file, request.workDir, specification, request.subject));
  }
  return answers.exitCode();
}

async function judgeFiles(
  request: PhotoRequest,
  { specifications }: SpecificationChoice,
  places: Places,
  output: Output,
  stop: AbortSignal,
): Promise<number> {
  const { files, subject, outDir, observationDir, workDir } = request;
  const specification = findSpecification(specifications, request.specification);
  await checkOutputFolder(outDir);
  if (observationDir !== null) await checkOutputFolder(observationDir);
  await verifyInstallation(places);

  const clock = () => new Date();
  const pictures = new PictureRegister();
  const station = createStation({ ...places, specifications, outDir, clock, pictures });
  const loopback = await openLoopback(station);
  let started: Promise<HeadlessVision> | undefined;
  const vision = () =>
    (started ??= startHeadlessVision({ browser: requireBrowser(), loopback, pictures }));
  const judgement = { specification, subject, outDir, observationDir, clock, vision };
  const answers = teller(request, output);
  try {
    let next = readNext(files, 0, workDir);
    for (const index of files.keys()) {
      const current = await next;
      if (current === undefined || stop.aborted) break;
      // The next file is decoded while the models look at this one.
      next = readNext(files, index + 1, workDir);
      answers.begin(index);
      answers.tell(await judgePicture(current, judgement));
    }
    await next;
    return answers.exitCode();
  } finally {
    const opened = await started?.catch(() => undefined);
    await opened?.close();
    await loopback.close();
  }
}

async function readNext(files: readonly string[], index: number, workDir: string) {
  const file = files[index];
  return file === undefined ? undefined : readPicture(file, workDir);
}

function exitCodeOf({ verdict, error }: PhotoLine): number {
  // This one speaks of the picture's content, and not of the file, the disk or the program.
  const isUnusable = error !== undefined && error.code !== 'FILE_SIZE_UNREACHABLE';
  if (isUnusable) return EXIT.unusable;
  return verdict === 'fail' ? EXIT.failed : EXIT.passed;
}
