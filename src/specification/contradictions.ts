import { boundToPx, GEOMETRY_AXES } from './bounds';
import { GEOMETRY_LENGTHS, type GeometryLengths } from './geometry';
import type { Specification } from './specification';

/** A field that cannot be true beside the others; `path` leads to it, `message` says what to do. */
export interface Contradiction {
  readonly path: readonly string[];
  readonly message: string;
}

/** How far the print's proportions may lie from the photo's: rounding to pixels needs a little. */
const MAX_ASPECT_ERROR = 0.015;

/** What each field says alone may be right and together wrong; first found, first told. */
export function contradictions(specification: Specification): readonly Contradiction[] {
  const { geometry, relaxations } = specification;
  return [
    ...unknownSources(specification, specification.sources, []),
    ...photoContradictions(specification),
    ...lengthsBeyondPhoto(specification, geometry, ['geometry']),
    ...lengthsBeyondPhoto(specification, relaxations.child?.geometry, [
      'relaxations',
      'child',
      'geometry',
    ]),
    ...lengthsBeyondPhoto(specification, relaxations.infant?.geometry, [
      'relaxations',
      'infant',
      'geometry',
    ]),
  ];
}

/** Every `source` list at any depth names only keys of the specification's `sources`. */
function unknownSources(
  value: unknown,
  sources: Specification['sources'],
  path: readonly string[],
): readonly Contradiction[] {
  if (typeof value !== 'object' || value === null || value === sources) return [];
  return Object.entries(value).flatMap(([key, child]: [string, unknown]) => {
    const childPath = [...path, key];
    if (key !== 'source' || !Array.isArray(child)) return unknownSources(child, sources, childPath);
    return child
      .filter((name) => !Object.hasOwn(sources, String(name)))
      .map((name) => ({
        path: childPath,
        message: `names "${String(name)}", which is not in sources; add it there or correct the name.`,
      }));
  });
}

function photoContradictions({ photo, file }: Specification): readonly Contradiction[] {
  const found: Contradiction[] = [];
  const { widthPx, heightPx, print, allowed } = photo;
  if (print !== undefined) {
    const error = Math.abs((widthPx / heightPx) * (print.heightMm / print.widthMm) - 1);
    if (error > MAX_ASPECT_ERROR) {
      found.push({
        path: ['photo', 'print'],
        message: `has other proportions than the photo: ${print.widthMm}×${print.heightMm} mm against ${widthPx}×${heightPx} px.`,
      });
    }
  }
  if (allowed !== undefined) {
    const { min, max } = allowed;
    const inside =
      min.widthPx <= widthPx &&
      widthPx <= max.widthPx &&
      min.heightPx <= heightPx &&
      heightPx <= max.heightPx;
    if (!inside) {
      found.push({
        path: ['photo', 'allowed'],
        message: `must enclose the photo that is made, ${widthPx}×${heightPx} px.`,
      });
    }
  }
  if (file.minKb !== undefined && file.maxKb !== undefined && file.minKb > file.maxKb) {
    found.push({ path: ['file', 'minKb'], message: 'must not be above maxKb.' });
  }
  return found;
}

function lengthsBeyondPhoto(
  { photo }: Specification,
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
