import type { Point } from '../../src/geometry/point';
import { PIXEL_CLASS } from '../../src/observation/class-map';
import { emptyLayer, paint, softened, type Layer } from './picture/layer';
import { linear, luminance, mixRgb, scaled, type Rgb } from './picture/picture';
import { curve, drawStroke } from './picture/stroke';
import { ofFace600 } from './zones';
import type { Source } from './source';

/** The person's own hair, or one that becomes them. */
export interface HairColour {
  readonly shade: Rgb;
  readonly light: Rgb;
}

const PLAUSIBLE: HairColour = { shade: linear(38, 27, 22), light: linear(92, 70, 56) };
/** Fewer pixels of hair than this share of the picture say nothing of its colour. */
const LEAST_SHARE = 0.004;

export function hairColour(source: Source): HairColour {
  const { rgb } = source.picture;
  const colours: Rgb[] = [];
  for (let pixel = 0; pixel < source.classes.length; pixel += 5) {
    if (source.classes[pixel] !== PIXEL_CLASS.hair) continue;
    colours.push([rgb[3 * pixel] ?? 0, rgb[3 * pixel + 1] ?? 0, rgb[3 * pixel + 2] ?? 0]);
  }
  if (5 * colours.length < LEAST_SHARE * (rgb.length / 3)) return PLAUSIBLE;
  colours.sort((a, b) => luminance(...a) - luminance(...b));
  const at = (share: number) => meanAround(colours, Math.floor(share * (colours.length - 1)));
  return { shade: at(0.3), light: at(0.8) };
}

function meanAround(colours: readonly Rgb[], middle: number): Rgb {
  const reach = Math.floor(colours.length / 20);
  const some = colours.slice(Math.max(0, middle - reach), middle + reach + 1);
  const mean = (c: 0 | 1 | 2) => some.reduce((sum, colour) => sum + colour[c], 0) / some.length;
  return [mean(0), mean(1), mean(2)];
}

/** A lock of hair along a line, from its root. */
export interface Lock {
  readonly line: readonly Point[];
  /** Width at its widest, in picture pixels. */
  readonly widthPx: number;
  /** 1: the skin below cannot be seen; 0.3: single hairs. Default 1. */
  readonly density?: number;
  /** Width at the tip as a share of the full one; default 0.15. */
  readonly tip?: number;
}

/** Hair that lies over a picture, and the shade that it throws on what is below it. */
export interface DrawnHair {
  readonly hair: Layer;
  readonly shade: Layer;
}

/** Draws locks hair by hair, in the person's own colour. */
export function drawLocks(
  source: Source,
  locks: readonly Lock[],
  random: () => number,
  colour: HairColour = hairColour(source),
): DrawnHair {
  const hair = emptyLayer(source.picture);
  const cast = emptyLayer(source.picture);
  const shiftPx = ofFace600(source, 2.5);
  for (const lock of locks) {
    const line = curve(lock.line, 10);
    const widthAt = (t: number) => lock.widthPx * profile(t, lock.tip ?? 0.15);
    const shadow = line.map(({ x, y }, k) => ({
      x: x + shiftPx * 0.6,
      y: y + shiftPx,
      radiusPx: 0.5 * widthAt(k / (line.length - 1)) + 0.3 * shiftPx,
    }));
    drawStroke(cast, shadow, () => [0, 0, 0], 0.34 * (lock.density ?? 1));
    drawHairs(hair, lock, line, widthAt, colour, random, ofFace600(source, 1));
  }
  const soft = lensPx(source);
  return { hair: softened(hair, soft), shade: softened(cast, 1.6 * shiftPx) };
}

/** Blur of a good lens at the size of this face. */
export const lensPx = (source: Source): number =>
  Math.max(0.5, (source.isRendered ? 0.75 : 1) * ofFace600(source, 0.7));

function drawHairs(
  layer: Layer,
  lock: Lock,
  line: readonly Point[],
  widthAt: (t: number) => number,
  colour: HairColour,
  random: () => number,
  unitPx: number,
): void {
  const hairPx = Math.max(0.5, 0.85 * unitPx);
  const count = Math.max(1, Math.round(((lock.density ?? 1) * 2 * lock.widthPx) / hairPx));
  const normals = normalsOf(line);
  for (let n = 0; n < count; n++) {
    const offset = count === 1 ? 0 : (n + random()) / count - 0.5;
    const [phase, wave] = [random() * 6.28, (random() - 0.5) * 0.4];
    // Each hair of its own: it begins and ends elsewhere, and some leave the lock.
    const [from, to] = [0.12 * random(), 0.7 + 0.3 * random()];
    const stray = count > 3 && random() < 0.12 ? (random() - 0.5) * 1.6 : 0;
    const tone = 0.25 + 1.2 * random() ** 1.3;
    // A lock is round: its middle catches the light.
    const round = 1 - 1.6 * offset * offset;
    const points = line.flatMap(({ x, y }, k) => {
      const t = k / (line.length - 1);
      const normal = normals[k];
      if (t < from || t > to || normal === undefined) return [];
      const away =
        widthAt(t) * (offset * (1 - 0.25 * t) + wave * Math.sin(phase + 4 * t) + stray * t * t);
      const taper = Math.min(1, 0.25 + (to - t) * 6) * Math.min(1, 0.3 + (t - from) * 9);
      return [
        {
          x: x + normal.x * away,
          y: y + normal.y * away,
          radiusPx: 0.5 * hairPx * (0.75 + 0.5 * tone) * taper,
        },
      ];
    });
    drawStroke(
      layer,
      points,
      (along) => {
        const gleam = Math.exp(-(((along - 0.35) / 0.22) ** 2));
        const share = Math.min(1.25, Math.max(0, (0.12 + 0.6 * gleam) * tone * round));
        return scaled(mixRgb(colour.shade, colour.light, share), 0.6 + 0.4 * round);
      },
      0.9,
    );
  }
}

function normalsOf(line: readonly Point[]): Point[] {
  return line.map((_, k) => {
    const from = line[Math.max(0, k - 1)];
    const to = line[Math.min(line.length - 1, k + 1)];
    if (from === undefined || to === undefined) return { x: 1, y: 0 };
    const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
    return { x: -(to.y - from.y) / length, y: (to.x - from.x) / length };
  });
}

// Grows from the root, is widest in the middle, ends in a tip.
const profile = (t: number, tip: number): number => {
  const growth = Math.min(1, 0.65 + 1.4 * t);
  const end = t < 0.55 ? 1 : 1 - (1 - tip) * ((t - 0.55) / 0.45) ** 1.4;
  return growth * end;
};

/** Lays shade and hair over a layer-free picture in one layer, the hair above. */
export function hairLayer({ hair, shade }: DrawnHair): Layer {
  const both = emptyLayer(hair);
  for (let pixel = 0; pixel < hair.alpha.length; pixel++) {
    const dark = shade.alpha[pixel] ?? 0;
    if (dark > 0) paint(both, pixel, [0, 0, 0], dark);
    const alpha = hair.alpha[pixel] ?? 0;
    if (alpha <= 0) continue;
    const i = 3 * pixel;
    const own: Rgb = [
      (hair.rgb[i] ?? 0) / alpha,
      (hair.rgb[i + 1] ?? 0) / alpha,
      (hair.rgb[i + 2] ?? 0) / alpha,
    ];
    paint(both, pixel, own, alpha);
  }
  return both;
}
