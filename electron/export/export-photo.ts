import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { CropPlan } from '../../src/crop/crop-plan';
import type { Report } from '../../src/judge';
import type { Specification } from '../../src/specification/specification';
import { APP } from '../app';
import type { RawPicture } from '../picture/raw-picture';
import { cutPhoto } from './cut-photo';
import { encodeJpeg } from './encode-jpeg';
import { writeUnderFreeName } from './free-name';
import type { PhotoName } from './photo-name';
import { buildSidecar } from './sidecar';

export interface PhotoOrder {
  readonly picture: RawPicture;
  readonly report: Report;
  readonly plan: CropPlan;
  readonly specification: Specification;
  /** Where photos go; one that fails goes to `rejected` inside it. */
  readonly folder: string;
  /** The file's name without extension; `-2`, `-3`, … is added where it is taken. */
  readonly nameFor: PhotoName;
  readonly createdAt: Date;
}

export interface ExportedPhoto {
  readonly photo: string;
  readonly sidecar: string;
  readonly rejected: boolean;
  readonly timingsMs: { readonly cut: number; readonly encode: number; readonly write: number };
}

export const REJECTED_FOLDER = 'rejected';

/**
 * Cuts, encodes and writes one photo with its sidecar; both files appear or neither.
 * @throws {Fault} FILE_SIZE_UNREACHABLE, OUTPUT_READ_ONLY, OUTPUT_FULL, OUTPUT_NOT_FOLDER,
 *   OUTPUT_FAILED
 */
export async function exportPhoto(order: PhotoOrder): Promise<ExportedPhoto> {
  const { report, plan, specification, createdAt } = order;
  const { dpi } = specification.photo;
  const started = performance.now();
  const raster = await cutPhoto(order.picture, plan);
  const cut = performance.now();
  const encoded = await encodeJpeg(raster, dpi, specification.file);
  const encodedAt = performance.now();

  const sha256 = createHash('sha256').update(encoded.bytes).digest('hex');
  const sidecar = buildSidecar({ app: APP, createdAt, report, plan, dpi, encoded, sha256 });
  const rejected = report.verdict === 'fail';
  const folder = rejected ? join(order.folder, REJECTED_FOLDER) : order.folder;
  const stem = await writeUnderFreeName(folder, order.nameFor(sha256), [
    { extension: '.jpg', bytes: encoded.bytes },
    { extension: '.json', bytes: Buffer.from(`${JSON.stringify(sidecar, null, 2)}\n`) },
  ]);
  return {
    photo: join(folder, `${stem}.jpg`),
    sidecar: join(folder, `${stem}.json`),
    rejected,
    timingsMs: {
      cut: cut - started,
      encode: encodedAt - cut,
      write: performance.now() - encodedAt,
    },
  };
}
