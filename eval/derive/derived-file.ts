import sharp from 'sharp';
import { randomStream } from '../../e2e/person/noise';
import type { Row } from './columns';
import { bytesOf } from './picture/picture';
import type { Task } from './plan';
import type { Source } from './source';

/** A finished picture and its line of `labels.csv`. */
export interface DerivedFile {
  readonly name: string;
  readonly jpeg: Buffer;
  readonly row: Row;
}

const QUALITY = 95;

/** Makes one picture; the same task gives the same bytes. Null where the source does not bear it. */
export async function derivedFile(
  { kind, level, source, seed }: Task,
  sources: readonly Source[],
): Promise<DerivedFile | null> {
  const derived = await level.make(source, randomStream(seed), sources);
  if (derived === null) return null;
  const { picture, changes } = derived;
  const name = `${source.name}__${kind.name}__${level.name}.jpg`;
  const { widthPx: width, heightPx: height } = picture;
  const jpeg = await sharp(bytesOf(picture), { raw: { width, height, channels: 3 } })
    .withIccProfile('srgb')
    .jpeg({ quality: QUALITY, chromaSubsampling: '4:4:4' })
    .toBuffer();
  const labels = { ...source.labels, ...changes };
  return {
    name,
    jpeg,
    row: {
      ...labels,
      file: name,
      notes: `${kind.name} ${level.name}; ${source.labels['notes'] ?? ''}`,
      width: String(width),
      height: String(height),
      derived_from: source.labels['file'] ?? source.name,
      kind: kind.name,
      level: level.name,
      trust: kind.trust,
    },
  };
}
