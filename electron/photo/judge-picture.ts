import { resolve } from 'node:path';
import { judge } from '../../src/judge';
import { backgroundObjected } from '../../src/matting/after-replacement';
import type { PaperName } from '../../src/sheet/paper';
import { printSize } from '../../src/sheet/print-size';
import type { Specification, Subject } from '../../src/specification/specification';
import { exportPhoto, type ExportedPhoto, type PhotoOrder } from '../export/export-photo';
import { nameAfter, stemOf } from '../export/photo-name';
import { permittedColour, type NewBackground } from '../export/new-background';
import { asFault, Fault } from '../fault';
import { decodePicture } from '../picture/decode-picture';
import type { RawPicture } from '../picture/raw-picture';
import { readPictureFile } from '../picture/read-picture-file';
import { writeSheet } from '../print/write-sheet';
import type { BackgroundWish } from './command';
import type { HeadlessVision } from './headless-vision';
import { writeObservation } from './observation-file';
import { errorOf, judgedLine, unseenLine, type PhotoLine, type Timings } from './photo-line';

/** A file that has been read, or the reason why it could not be. */
export interface ReadPicture {
  /** As it was given. */
  readonly file: string;
  readonly decoded: RawPicture | Fault;
  readonly decodeMs: number;
}

export interface Judgement {
  readonly specification: Specification;
  readonly subject: Subject;
  readonly outDir: string;
  /** Where observations are saved; null: nowhere. */
  readonly observationDir: string | null;
  readonly clock: () => Date;
  /** The models, started on first use. */
  readonly vision: () => Promise<Pick<HeadlessVision, 'observe' | 'confidence'>>;
  readonly newBackground?: BackgroundWish;
  /** Paper for a sheet of copies beside a photo that does not fail. */
  readonly sheet?: PaperName;
}

/** Reads and decodes one file; never rejects. @param workDir what `file` is relative to */
export async function readPicture(file: string, workDir: string): Promise<ReadPicture> {
  const started = performance.now();
  const decoded = await readPictureFile(resolve(workDir, file))
    .then((bytes) => decodePicture(bytes, file))
    .catch(asFault);
  return { file, decoded, decodeMs: performance.now() - started };
}

/** Looks at one picture, judges it, and writes the photo where one can be cut; never rejects. */
export async function judgePicture(picture: ReadPicture, judgement: Judgement): Promise<PhotoLine> {
  const { file, decoded, decodeMs } = picture;
  const { specification, subject } = judgement;
  const unseen = unseenLine(file, specification, subject);
  if (decoded instanceof Fault) {
    return {
      ...unseen,
      timingsMs: { decode: decodeMs, total: decodeMs },
      error: errorOf(decoded),
    };
  }

  let watch = stopwatch(decodeMs);
  let line = unseen;
  try {
    const vision = await judgement.vision();
    watch = stopwatch(decodeMs); // the models' start belongs to no picture
    const observation = await vision.observe(decoded);
    watch.lap('observe');
    const report = judge(observation, specification, subject);
    watch.lap('judge');
    line = judgedLine(unseen, report);
    if (judgement.observationDir !== null) {
      const path = await writeObservation(judgement.observationDir, stemOf(file), observation);
      line = { ...line, observation: path };
    }
    if (line.crop !== null) {
      const order = {
        picture: decoded,
        report,
        plan: line.crop,
        specification,
        folder: judgement.outDir,
        nameFor: nameAfter(file, specification.id),
        createdAt: judgement.clock(),
      };
      const made = await exportWith(order, await newBackgroundFor(order, judgement));
      watch.add(made.exported.timingsMs);
      const { photo, sidecar, original, verdict, rejected } = made.exported;
      line = { ...line, verdict, photo, sidecar };
      if (original !== null) line = { ...line, original };
      if (judgement.sheet !== undefined && !rejected) {
        const { sheet } = await writeSheet(photo, printSize(specification), judgement.sheet);
        line = { ...line, sheet };
      }
      if (made.refused !== null) line = { ...line, backgroundKept: errorOf(made.refused) };
    }
  } catch (error) {
    line = { ...line, verdict: 'fail', error: errorOf(asFault(error)) };
  }
  return { ...line, timingsMs: watch.read() };
}

/** The new background that was asked for, where the old one is at fault or a colour was named. */
async function newBackgroundFor(
  { picture, report, plan }: PhotoOrder,
  { specification, newBackground: wish, vision }: Judgement,
): Promise<NewBackground | null> {
  if (wish === undefined) return null;
  if (wish.colour === null && !backgroundObjected(report.checks)) return null;
  const colour = permittedColour(specification, wish.colour);
  return { colour, confidence: await (await vision()).confidence(picture, plan) };
}

/** With the new background; where that could eat the person, as taken, and the reason. */
async function exportWith(
  order: PhotoOrder,
  newBackground: NewBackground | null,
): Promise<{ readonly exported: ExportedPhoto; readonly refused: Fault | null }> {
  if (newBackground === null) return { exported: await exportPhoto(order), refused: null };
  try {
    return { exported: await exportPhoto({ ...order, newBackground }), refused: null };
  } catch (error) {
    if (!(error instanceof Fault) || error.code !== 'BACKDROP_UNCERTAIN') throw error;
    return { exported: await exportPhoto(order), refused: error };
  }
}

/** Counts from the end of decoding, which may have happened while another picture was looked at. */
function stopwatch(decodeMs: number) {
  const started = performance.now();
  let lapStarted = started;
  let parts: Omit<Timings, 'total'> = { decode: decodeMs };
  return {
    lap(part: 'observe' | 'judge'): void {
      const now = performance.now();
      parts = { ...parts, [part]: now - lapStarted };
      lapStarted = now;
    },
    add(more: Omit<Timings, 'total'>): void {
      parts = { ...parts, ...more };
    },
    read: (): Timings => ({ ...parts, total: decodeMs + performance.now() - started }),
  };
}
