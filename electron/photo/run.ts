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
import { loadChoice, type SpecificationChoice } from './specification-choice';
import { photoTable, specificationTable } from './table';

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
  return Math.max(exitCode, await judgeFiles(request, choice, places, output, stop));
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

async function judgeFiles(
  request: PhotoRequest,
  { specifications }: SpecificationChoice,
  places: Places,
  output: Output,
  stop: AbortSignal,
): Promise<number> {
  const specification = findSpecification(specifications, request.specification);
  await checkOutputFolder(request.outDir);
  await verifyInstallation(places);

  const { files, subject, outDir, workDir } = request;
  const clock = () => new Date();
  const pictures = new PictureRegister();
  const station = createStation({ ...places, specifications, outDir, clock, pictures });
  const loopback = await openLoopback(station);
  let vision: Promise<HeadlessVision> | undefined;
  const startOnce = () =>
    (vision ??= startHeadlessVision({ browser: requireBrowser(), loopback, pictures }));
  try {
    let exitCode: number = EXIT.passed;
    let next = readNext(files, 0, workDir);
    for (const [index, file] of files.entries()) {
      const current = await next;
      if (current === undefined || stop.aborted) break;
      // The next file is decoded while the models look at this one.
      next = readNext(files, index + 1, workDir);
      if (files.length > 1) output.note(`${index + 1} of ${files.length}: ${file}`);
      const line = await judgePicture(current, {
        specification,
        subject,
        outDir,
        clock,
        vision: startOnce,
      });
      output.say(request.json ? photoLineJson(line) : photoTable(line));
      exitCode = Math.max(exitCode, exitCodeOf(line));
    }
    await next;
    return exitCode;
  } finally {
    const opened = await vision?.catch(() => undefined);
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
