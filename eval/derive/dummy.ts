import { intoUpright } from '../../src/measure/upright';
import { paintBall } from './ball';
import { outline, type Spot } from './cloth';
import { lensPx } from './hair-lock';
import { emptyLayer, paintMask, softened, type Layer } from './picture/layer';
import { blurred, maskOf, polygonMask } from './picture/mask';
import { linear, mixRgb, scaled, type Rgb } from './picture/picture';
import { skinColour } from './skin-colour';
import type { Source } from './source';
import { headMark, place } from './zones';

/** In inter-eye distances. A shield is 40 mm wide and 30 mm high, the eyes of a small child 45 mm apart. */
const SHIELD = { halfWidth: 0.45, halfHeight: 0.33 } as const;
const KNOB = 0.16;
const RING = { radius: 0.22, thickness: 0.045, belowMouth: 0.26 } as const;

interface Look {
  readonly colourOn: (source: Source) => Rgb;
  /** Of the shield: silicone lets the lips through. */
  readonly opacity: number;
  readonly hasRing: boolean;
}

export const DUMMIES = ['white', 'blue', 'rubber', 'blush', 'skin', 'skin-ring', 'clear'] as const;

type Dummy = (typeof DUMMIES)[number];

const PLAIN = { opacity: 1, hasRing: false } as const;
const LOOKS: Readonly<Record<Dummy, Look>> = {
  white: { ...PLAIN, colourOn: () => linear(232, 230, 224) },
  blue: { ...PLAIN, colourOn: () => linear(96, 142, 196), hasRing: true },
  rubber: { ...PLAIN, colourOn: () => linear(196, 148, 96) },
  blush: { ...PLAIN, colourOn: () => linear(216, 172, 158), hasRing: true },
  skin: { ...PLAIN, colourOn: skinColour },
  'skin-ring': { ...PLAIN, colourOn: skinColour, hasRing: true },
  clear: { opacity: 0.35, colourOn: () => linear(226, 226, 222), hasRing: true },
};

/** Over the mouth of a source. */
export function drawDummy(source: Source, name: Dummy): Layer {
  const { colourOn, opacity, hasRing } = LOOKS[name];
  const layer = emptyLayer(source.picture);
  const colour = colourOn(source);
  const { x, y } = headMark(source, 13);
  const { halfWidth, halfHeight } = SHIELD;
  // Waisted above, where the nose is.
  const spots: Spot[] = [
    ...([
      [0, -0.62],
      [0.55, -1],
      [1, -0.35],
      [0.92, 0.45],
      [0.5, 1],
      [0, 0.9],
    ] as const),
    ...([
      [-0.5, 1],
      [-0.92, 0.45],
      [-1, -0.35],
      [-0.55, -1],
    ] as const),
  ].map(([u, v]) => [x + u * halfWidth, y + v * halfHeight]);
  const shield = polygonMask(source.picture, outline(source, spots));
  const { widthPx } = source.picture;
  const inFrame = (pixel: number) =>
    intoUpright(source.frame, { x: pixel % widthPx, y: Math.floor(pixel / widthPx) });
  const isHole = (u: number, v: number) => Math.hypot((Math.abs(u) - 0.3) / 0.05, v / 0.07) < 1;
  paintMask(
    layer,
    blurred(shield, 0.8),
    (pixel) => {
      const at = inFrame(pixel);
      const [u, v] = [at.x - x, at.y - y];
      const bulge = Math.hypot(u / halfWidth, v / halfHeight);
      const light = 1.02 - 0.28 * bulge ** 3 - 0.3 * v;
      const dark = scaled(colour, 0.45);
      return isHole(u, v) ? dark : scaled(colour, light);
    },
    opacity,
  );
  paintBall(layer, source, x, y, KNOB, colour);
  if (hasRing) paintRing(layer, source, x, y + RING.belowMouth, mixRgb(colour, [1, 1, 1], 0.15));
  return softened(layer, lensPx(source));
}

function paintRing(layer: Layer, source: Source, x: number, y: number, colour: Rgb): void {
  const unit = source.frame.interEyeDistancePx;
  const centre = place(source, x, y);
  const { widthPx } = source.picture;
  const ring = maskOf(source.picture, (pixel) => {
    const away = Math.hypot((pixel % widthPx) - centre.x, Math.floor(pixel / widthPx) - centre.y);
    return Math.abs(away - RING.radius * unit) < RING.thickness * unit ? 1 : 0;
  });
  paintMask(layer, blurred(ring, 0.8), (pixel) => {
    const down = (Math.floor(pixel / widthPx) - centre.y) / (RING.radius * unit);
    return scaled(colour, 0.9 - 0.18 * down);
  });
}
