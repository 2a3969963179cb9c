import type { Specification } from '../specification/specification';
import type { SizeMm } from './paper';

const MM_PER_INCH = 25.4;

/** How large a photo is on paper: as the specification says, else by its pixels and resolution. */
export function printSize({ photo }: Pick<Specification, 'photo'>): SizeMm {
  const { print, widthPx, heightPx, dpi } = photo;
  if (print !== undefined) return { widthMm: print.widthMm, heightMm: print.heightMm };
  return { widthMm: (widthPx / dpi) * MM_PER_INCH, heightMm: (heightPx / dpi) * MM_PER_INCH };
}
