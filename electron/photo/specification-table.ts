import type { Specification } from '../../src/specification/specification';
import { columns } from './columns';

/** The specifications with what a person chooses them by. */
export function specificationTable(specifications: readonly Specification[]): string {
  return columns(
    specifications.map(({ id, names, photo, file }) => [
      id,
      `${photo.widthPx}×${photo.heightPx} px`,
      fileSize(file),
      names['zh-CN'],
      names.en,
    ]),
  ).join('\n');
}

function fileSize({ minKb, maxKb }: Specification['file']): string {
  if (maxKb === undefined) return minKb === undefined ? '—' : `≥ ${minKb} KB`;
  return minKb === undefined ? `≤ ${maxKb} KB` : `${minKb}–${maxKb} KB`;
}
