import { boundToPx, GEOMETRY_AXES } from './bounds';
import { GEOMETRY_LENGTHS, type GeometryLengths } from './geometry';
import type { Specification } from './specification';

/** A field that cannot be true beside the others; `path` leads to it, `message` says what to do. */
export interface Contradiction {
  readonly path: readonly string[];
  readonly message: string;
}

/** Bounds that no length of the photo can reach; `path` leads to `lengths`. */
export function lengthsBeyondPhoto(
  photo: Specification['photo'],
  lengths: GeometryLengths | undefined,
  path: readonly string[],
): readonly Contradiction[] {
  return GEOMETRY_LENGTHS.flatMap((length) => {
    const bound = lengths?.[length];
    if (bound === undefined) return [];
    const axis = GEOMETRY_AXES[length];
    const limitPx = axis === 'width' ? photo.widthPx : photo.heightPx;
    const { minPx, maxPx } = boundToPx(bound, photo, axis);
    return [
      { end: 'min', px: minPx },
      { end: 'max', px: maxPx },
    ].flatMap(({ end, px }) =>
      px === undefined || px <= limitPx
        ? []
        : [
            {
              path: [...path, length, end],
              message: `is ${px.toFixed(0)} px, which is more than the photo's ${axis} of ${limitPx} px.`,
            },
          ],
    );
  });
}
