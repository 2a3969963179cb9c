import type { Geometry } from './geometry';
import { lengthsBeyondPhoto, type Contradiction } from './lengths-beyond-photo';
import { relaxationContradictions } from './relaxation-contradictions';
import type { Specification } from './specification';

/** How far the print's proportions may lie from the photo's: rounding to pixels needs a little. */
const MAX_ASPECT_ERROR = 0.015;

/** What each field says alone may be right and together wrong; first found, first told. */
export function contradictions(specification: Specification): readonly Contradiction[] {
  const { geometry, photo } = specification;
  return [
    ...unknownSources(specification, specification.sources, []),
    ...photoContradictions(specification),
    ...fileContradictions(specification),
    ...lengthsBeyondPhoto(photo, geometry, ['geometry']),
    ...aimContradictions(geometry),
    ...relaxationContradictions(specification),
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

function photoContradictions({ photo }: Specification): readonly Contradiction[] {
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
    const { min, max = { widthPx: Infinity, heightPx: Infinity }, aspect } = allowed;
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
    if (aspect !== undefined && widthPx * aspect[1] !== heightPx * aspect[0]) {
      found.push({
        path: ['photo', 'allowed', 'aspect'],
        message: `is not that of the photo that is made, ${widthPx}×${heightPx} px.`,
      });
    }
  }
  return found;
}

function fileContradictions({ file }: Specification): readonly Contradiction[] {
  const { minKb = 0, maxKb = Infinity } = file;
  return minKb > maxKb ? [{ path: ['file', 'minKb'], message: 'must not be above maxKb.' }] : [];
}

function aimContradictions({ headHeight, headHeightAim }: Geometry): readonly Contradiction[] {
  return headHeight === undefined || headHeightAim === undefined
    ? []
    : [
        {
          path: ['geometry', 'headHeightAim'],
          message: 'must not stand beside headHeight, whose middle is the aim.',
        },
      ];
}
