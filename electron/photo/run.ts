import { explain } from '../../src/explanation/explanation';
import { printSize } from '../../src/sheet/print-size';
import { problemSentence, type Library } from '../../src/specification/library';
import type { Specification } from '../../src/specification/specification';
import { requireBrowser } from '../browser/find-browser';
import { permittedColour } from '../export/new-background';
import { checkOutputFolder } from '../export/output-folder';
import { sheetOn } from '../print/sheet-pdf';
import { findJudged, findSpecification } from '../station/find-specification';
import { verifyInstallation } from '../station/installation';
import { loadLibrary } from '../station/library';
import { openLoopback } from '../station/loopback';
import { PictureRegister } from '../station/picture-register';
import type { Places } from '../station/places';
import { fixedSettings } from '../station/settings-file';
import { createStation } from '../station/station';
import { EXIT, type PhotoRequest } from './command';
import { startHeadlessVision, type HeadlessVision } from './headless-vision';
import { judgePicture, readPicture } from './judge-picture';
import type { Output } from './output';
import { photoLineJson, type PhotoLine } from './photo-line';
import { photoTable } from './photo-table';
import { replay } from './replay';
import { explanationJson, explanationText } from './specification-explanation';
import { specificationLine, specificationTable } from './specification-table';

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
  const ownLibraryDir = request.ownLibraryDir ?? places.ownLibraryDir;
  const library = await loadLibrary({ ...places, ownLibraryDir });
  for (const problem of library.problems) output.note(problemSentence(problem));
  const exitCode = library.problems.length === 0 ? EXIT.passed : EXIT.unusable;
  if (request.listSpecifications || request.explain !== null) {
    tellLibrary(request, library, output);
    return exitCode;
  }
  const specification = findJudged(library, request.specification, request.policy);
  const work = { request, specification, output, stop };
  const worst = request.replay ? await replayFiles(work) : await judgeFiles(work, library, places);
  return Math.max(exitCode, worst);
}

/** Files to be judged, and what they are judged by. */
interface Work {
  readonly request: PhotoRequest;
  readonly specification: Specification;
  readonly output: Output;
  readonly stop: AbortSignal;
}

/** @throws {Fault} SPECIFICATION_UNKNOWN */
function tellLibrary(
  { listSpecifications, explain: asked, json, language }: PhotoRequest,
  { specifications, policies }: Library,
  output: Output,
): void {
  if (listSpecifications) {
    if (!json) output.say(specificationTable(specifications, language));
    else for (const one of specifications) output.say(specificationLine(one, policies));
  }
  if (asked === null) return;
  const explanation = explain(findSpecification(specifications, asked), policies);
  output.say(json ? explanationJson(explanation) : explanationText(explanation, language));
}

/** Says what came of each file, and keeps the exit code of the worst. */
function teller({ request: { files, json, language }, output }: Work) {
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

async function replayFiles(work: Work): Promise<number> {
  const { files, workDir, subject } = work.request;
  const answers = teller(work);
  for (const [index, file] of files.entries()) {
    if (work.stop.aborted) break;
    answers.begin(index);
    answers.tell(await replay(file, workDir, work.specification, subject));
  }
  return answers.exitCode();
}

async function judgeFiles(work: Work, library: Library, places: Places): Promise<number> {
  const { request, specification, stop } = work;
  const { files, subject, outDir, observationDir, workDir } = request;
  if (request.sheet) sheetOn(request.sheet, printSize(specification));
  if (request.newBackground) permittedColour(specification, request.newBackground.colour);
  await checkOutputFolder(outDir);
  if (observationDir !== null) await checkOutputFolder(observationDir);
  await verifyInstallation(places);

  const clock = () => new Date();
  const pictures = new PictureRegister();
  const station = createStation({
    ...places,
    library,
    outDir,
    clock,
    pictures,
    settings: fixedSettings(),
    journal: null,
  });
  const loopback = await openLoopback(station);
  let started: Promise<HeadlessVision> | undefined;
  const vision = () =>
    (started ??= startHeadlessVision({ browser: requireBrowser(), loopback, pictures }));
  const judgement = {
    specification,
    subject,
    outDir,
    observationDir,
    clock,
    vision,
    ...(request.newBackground && { newBackground: request.newBackground }),
    ...(request.sheet && { sheet: request.sheet }),
  };
  const answers = teller(work);
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
