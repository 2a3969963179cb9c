import { valueNoise } from '../../e2e/person/noise';
import type { Point } from '../../src/geometry/point';
import { intoUpright } from '../../src/measure/upright';
import type { Changes } from './columns';
import { heldBefore } from './hand';
import type { Derived } from './kind';
import { lensPx } from './hair-lock';
import { emptyLayer, paintMask, softened, type Layer } from './picture/layer';
import { blurred, type Mask } from './picture/mask';
import { scaled, type Rgb } from './picture/picture';
import { curve } from './picture/stroke';
import type { Source } from './source';
import { ofFace600, place } from './zones';

/** A place in the head's frame. */
export type Spot = readonly [x: number, y: number];

/** A smooth closed line through the places, in picture pixels. */
export const outline = (source: Source, spots: readonly Spot[]): Point[] => {
  const line = curve(
    [...spots, ...spots.slice(0, 1)].map(([x, y]) => place(source, x, y)),
    8,
  );
  return line;
};

/** Cloth over a mask: `light` gives 0 to about 1.2 for a place of the head's frame. */
export function cloth(
  source: Source,
  mask: Mask,
  colour: Rgb,
  light: (x: number, y: number) => number,
): Layer {
  const layer = emptyLayer(source.picture);
  const { widthPx } = source.picture;
  const edge = blurred(mask, 0.8);
  paintMask(layer, edge, (pixel) => {
    const point = { x: pixel % widthPx, y: Math.floor(pixel / widthPx) };
    const { x, y } = intoUpright(source.frame, point);
    const weave = 1 + 0.05 * valueNoise(x * 45, y * 45, 1) + 0.03 * valueNoise(x * 8, y * 8, 2);
    return scaled(colour, light(x, y) * weave);
  });
  return softened(layer, lensPx(source));
}

/** Round like a head: bright in the middle, dark to the sides. */
export const round = (x: number, halfWidth: number) =>
  0.42 + 0.62 * Math.sqrt(Math.max(0, 1 - (x / halfWidth) ** 2));

const bareFace: Changes = { shadow_on_face: '', shine: '' };

/** The picture with something worn that throws a soft shade on the face. */
export const worn = (source: Source, layer: Layer, changes: Changes): Derived => ({
  picture: heldBefore(source.picture, layer, ofFace600(source, 7)),
  changes: { ...bareFace, ...changes },
});
