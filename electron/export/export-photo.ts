import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { CropPlan } from '../../src/crop/crop-plan';
import type { Overall } from '../../src/checks/verdict';
import type { Report } from '../../src/judge';
import type { Specification } from '../../src/specification/specification';
import { afterReplacement } from '../../src/matting/after-replacement';
import { APP } from '../app';
import type { RawPicture } from '../picture/raw-picture';
import { cutPhoto } from './cut-photo';
import { encodeJpeg } from './encode-jpeg';
import { writeUnderFreeName, type Part } from './free-name';
import { withNewBackground, type NewBackground } from './new-background';
import type { PhotoName } from './photo-name';
import { buildSidecar } from './sidecar';

export interface PhotoOrder {
  readonly picture: RawPicture;
  readonly report: Report;
  readonly plan: CropPlan;
  readonly specification: Specification;
  /** Where photos go; one that fails goes to `rejected` inside it, unless staff answer for it. */
  readonly folder: string;
  /** The file's name without extension; `-2`, `-3`, … is added where it is taken. */
  readonly nameFor: PhotoName;
  readonly createdAt: Date;
  /** The journal's id of the override by which staff take responsibility; null or left out: nobody does. */
  readonly override?: string | null;
  /** What to put behind the person; the unedited photo is then kept beside. */
  readonly newBackground?: NewBackground;
  /** Writes the files that belong together; by default they are written, and that is all. */
  readonly write?: WritePhoto;
}

/** The files of one photo, before they are written, with what a record of them says. */
export interface PhotoSet {
  readonly folder: string;
  /** The files' common name without extension, if it is free. */
  readonly wanted: string;
  readonly parts: readonly (Part & { readonly kind: 'photo' | 'original' | 'sidecar' })[];
  readonly specification: string;
  readonly verdict: Overall;
  /** Name of the colour put behind the person; null: the wall as it was. */
  readonly newColour: string | null;
}

/** Writes all files of a set or none, and returns the name they got, without extension. */
export type WritePhoto = (set: PhotoSet) => Promise<string>;

export interface ExportedPhoto {
  readonly photo: string;
  readonly sidecar: string;
  /** The unedited photo beside one whose background was replaced; else null. */
  readonly original: string | null;
  readonly verdict: Overall;
  readonly rejected: boolean;
  readonly timingsMs: { readonly cut: number; readonly encode: number; readonly write: number };
}

export const REJECTED_FOLDER = 'rejected';

/**
 * Cuts, encodes and writes one photo with its sidecar, and the unedited photo where its background
 * was replaced; all of the files appear or none.
 * @throws {Fault} BACKDROP_UNCERTAIN, FILE_SIZE_UNREACHABLE, OUTPUT_READ_ONLY, OUTPUT_FULL, OUTPUT_NOT_FOLDER,
 *   OUTPUT_FAILED
 */
export async function exportPhoto(order: PhotoOrder): Promise<ExportedPhoto> {
  const { picture, report, plan, specification, createdAt, newBackground } = order;
  const override = order.override ?? null;
  const { dpi } = specification.photo;
  const started = performance.now();
  const raster = await cutPhoto(picture, plan);
  const replaced =
    newBackground === undefined
      ? null
      : await withNewBackground(picture, plan, raster, newBackground);
  const cut = performance.now();
  const original = await encodeJpeg(raster, dpi, specification.file);
  const encoded =
    replaced === null ? original : await encodeJpeg(replaced.raster, dpi, specification.file);
  const encodedAt = performance.now();

  const sha256 = hashOf(encoded.bytes);
  const replacement = replaced && {
    after: afterReplacement(report.checks),
    colour: replaced.colour,
    uncertainShare: replaced.uncertainShare,
    originalSha256: hashOf(original.bytes),
  };
  const verdict = replacement?.after.verdict ?? report.verdict;
  const facts = { app: APP, createdAt, report, plan, dpi, encoded, sha256, replacement, override };
  const sidecar = buildSidecar(facts);
  const rejected = verdict === 'fail' && override === null;
  const folder = rejected ? join(order.folder, REJECTED_FOLDER) : order.folder;
  const sidecarBytes = Buffer.from(`${JSON.stringify(sidecar, null, 2)}\n`);
  const unedited = {
    kind: 'original',
    extension: ORIGINAL_EXTENSION,
    bytes: original.bytes,
  } as const;
  const write = order.write ?? writeOnly;
  const stem = await write({
    folder,
    wanted: order.nameFor(sha256),
    parts: [
      { kind: 'photo', extension: '.jpg', bytes: encoded.bytes },
      ...(replaced ? [unedited] : []),
      { kind: 'sidecar', extension: '.json', bytes: sidecarBytes },
    ],
    specification: specification.id,
    verdict,
    newColour: replaced?.colour.name ?? null,
  });
  return {
    photo: join(folder, `${stem}.jpg`),
    sidecar: join(folder, `${stem}.json`),
    original: replaced ? join(folder, `${stem}${ORIGINAL_EXTENSION}`) : null,
    verdict,
    rejected,
    timingsMs: {
      cut: cut - started,
      encode: encodedAt - cut,
      write: performance.now() - encodedAt,
    },
  };
}

export const ORIGINAL_EXTENSION = '.original.jpg';

const writeOnly: WritePhoto = ({ folder, wanted, parts }) =>
  writeUnderFreeName(folder, wanted, parts);

/** Lower-case hex. */
export const hashOf = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex');
