import type { Point } from '../../../src/geometry/point';
import { intoUpright } from '../../../src/measure/upright';
import { outward, SIDES, type Side } from '../../../src/measure/sides';
import type { Changes } from '../columns';
import { lensPx } from '../hair-lock';
import { always, type Derived, type Kind, type Level } from '../kind';
import { emptyLayer, laidOver, paintMask, softened, type Layer } from '../picture/layer';
import { blurred, maskOf, polygonMask, shareWithin } from '../picture/mask';
import { linear, mixRgb, scaled, type Picture, type Rgb } from '../picture/picture';
import { curve, drawStroke } from '../picture/stroke';
import type { Source } from '../source';
import { eyeZone, headMark, ofFace600, place } from '../zones';

/** Lengths in inter-eye distances. */
interface Frame {
  /** Middle of each lens from the middle between the eyes. */
  readonly away: number;
  readonly below: number;
  readonly halfWidth: number;
  readonly halfHeight: number;
  /** 2 an ellipse, more: nearer to a rectangle. */
  readonly squareness: number;
  /** Thickness of the rim in pixels of a face of 600 px. */
  readonly rimPx: number;
  readonly colour: Rgb;
}

const FRAMES: Readonly<Record<'metal' | 'horn' | 'round', Frame>> = {
  metal: {
    ...{ away: 0.53, below: 0.07, halfWidth: 0.37, halfHeight: 0.25, squareness: 3.2 },
    ...{ rimPx: 4, colour: linear(120, 112, 104) },
  },
  horn: {
    ...{ away: 0.54, below: 0.07, halfWidth: 0.4, halfHeight: 0.29, squareness: 3.6 },
    ...{ rimPx: 13, colour: linear(34, 24, 20) },
  },
  round: {
    ...{ away: 0.53, below: 0.08, halfWidth: 0.34, halfHeight: 0.33, squareness: 2.1 },
    ...{ rimPx: 5, colour: linear(58, 44, 30) },
  },
};
const STYLES = ['metal', 'horn', 'round'] as const;

function lensOutline(source: Source, frame: Frame, side: Side): Point[] {
  const s = outward(side);
  return Array.from({ length: 48 }, (_, k) => {
    const angle = (k / 48) * 2 * Math.PI;
    const bend = (value: number) => Math.sign(value) * Math.abs(value) ** (2 / frame.squareness);
    const [u, v] = [bend(Math.cos(angle)), bend(Math.sin(angle))];
    // Lenses taper towards nose and cheek.
    const x = frame.away + frame.halfWidth * u * (1 - 0.07 * v);
    return place(source, s * x, frame.below + frame.halfHeight * v - 0.03 * u);
  });
}

function drawFrame(source: Source, frame: Frame): Layer {
  const layer = emptyLayer(source.picture);
  const radiusPx = ofFace600(source, frame.rimPx) / 2;
  const ink = (_: number, across: number): Rgb => {
    const round = Math.sqrt(Math.max(0, 1 - across * across));
    const gleam = Math.max(0, 1 - Math.abs(across + 0.4) * 2.6);
    return mixRgb(scaled(frame.colour, 0.45 + 0.75 * round), [0.8, 0.8, 0.8], 0.28 * gleam);
  };
  const stroke = (points: readonly Point[], thick = 1) => {
    drawStroke(
      layer,
      points.map((point) => ({ ...point, radiusPx: radiusPx * thick })),
      ink,
      0.98,
    );
  };
  const { away, below, halfWidth, halfHeight } = frame;
  const inner = away - halfWidth;
  const high = below - 0.3 * halfHeight;
  for (const side of SIDES) {
    const s = outward(side);
    const root = headMark(source, side === 'left' ? 454 : 234);
    const outer = away + halfWidth * 0.98;
    const hinge = { x: s * outer, y: below - 0.55 * halfHeight };
    const ear = { x: root.x + s * 0.03, y: Math.min(root.y, hinge.y + 0.12) };
    stroke([place(source, hinge.x, hinge.y), place(source, ear.x, ear.y)], 0.85);
  }
  const bridge = curve([
    place(source, -inner, high),
    place(source, -0.07, high - 0.07),
    place(source, 0.07, high - 0.07),
    place(source, inner, high),
  ]);
  stroke(bridge);
  for (const side of SIDES) {
    const outline = lensOutline(source, frame, side);
    stroke([...outline, ...outline.slice(0, 1)]);
  }
  return softened(layer, lensPx(source));
}

interface Lenses {
  /** Light that passes, 0 to 1. */
  readonly passes: number;
  readonly tint: Rgb;
  /** How strongly the surroundings mirror in them. */
  readonly mirror: number;
}

const CLEAR: Lenses = { passes: 0.97, tint: [0.9, 1, 0.95], mirror: 0.03 };

function wearing(
  source: Source,
  frame: Frame,
  lenses: Lenses,
  glare: Layer | null = null,
): Picture {
  let picture = source.picture;
  const shadow = emptyLayer(picture);
  const rims = drawFrame(source, frame);
  const down = Math.round(ofFace600(source, 7));
  const stride = picture.widthPx;
  const fallen = maskOf(picture, (pixel) => rims.alpha[pixel - down * stride] ?? 0);
  paintMask(shadow, blurred(fallen, ofFace600(source, 3)), [0, 0, 0], 0.28);
  picture = laidOver(picture, shadow);
  for (const side of SIDES) picture = behindLens(source, picture, frame, lenses, side);
  if (glare !== null) picture = laidOver(picture, glare);
  return laidOver(picture, rims);
}

function behindLens(
  source: Source,
  picture: Picture,
  frame: Frame,
  { passes, tint, mirror }: Lenses,
  side: Side,
): Picture {
  const lens = blurred(polygonMask(picture, lensOutline(source, frame, side)), 0.8);
  const rgb = picture.rgb.slice();
  for (let pixel = 0; pixel < lens.values.length; pixel++) {
    const share = lens.values[pixel] ?? 0;
    if (share === 0) continue;
    const point = { x: pixel % picture.widthPx, y: Math.floor(pixel / picture.widthPx) };
    const { x, y } = intoUpright(source.frame, point);
    const sky = mirror * (1.3 - (y - frame.below) / frame.halfHeight - 0.4 * x);
    for (let c = 0; c < 3; c++) {
      const i = 3 * pixel + c;
      const own = rgb[i] ?? 0;
      // A dark glass also lets the colour of its tint through more than the others.
      const through = own * passes ** (2 - (tint[c] ?? 1)) + Math.max(0, sky);
      rgb[i] = own * (1 - share) + through * share;
    }
  }
  return { ...picture, rgb };
}

const level = (name: string, make: (source: Source, random: () => number) => Derived): Level => ({
  name,
  make,
});

const covered: Changes = { eyes: 'covered', hair_over_eyes: '', gaze: '' };

export const clearGlasses: Kind = {
  name: 'glasses',
  what: 'Clear glasses: metal, horn-rimmed, round.',
  steps: 'Three frames; all of them allowed glasses',
  needs: 'nothing',
  trust: 'medium',
  why: 'They sit well and throw a shadow; lenses do not enlarge the eyes.',
  levels: STYLES.map((style) =>
    level(style, (source) => ({
      picture: wearing(source, FRAMES[style], CLEAR),
      changes: { glasses: 'clear' },
    })),
  ),
  fits: always,
};

const TINTS: Readonly<Record<string, Rgb>> = { grey: [1, 1, 1], brown: [1.3, 1, 0.7] };

export const tintedGlasses: Kind = {
  name: 'glasses-tint',
  what: 'Glasses whose lenses let less light through.',
  steps: 'Light that passes 0.9, 0.75, 0.55, 0.35, 0.18, 0.06; from 0.75 tinted, up to 0.18 dark',
  needs: 'nothing',
  trust: 'high',
  why: 'The light that passes is exact; mirrored surroundings are plain.',
  levels: ([0.9, 0.75, 0.55, 0.35, 0.18, 0.06] as const).map((passes, k) =>
    level(`${passes}`, (source) => {
      const tint = TINTS[k % 2 === 0 ? 'grey' : 'brown'] ?? [1, 1, 1];
      const frame = FRAMES[passes < 0.4 ? 'horn' : 'metal'];
      const mirror = passes < 0.4 ? 0.012 : 0.02;
      const changes: Changes =
        passes > 0.8
          ? { glasses: 'clear' }
          : passes > 0.2
            ? { glasses: 'tinted', ...(passes < 0.5 ? { eyes: '', gaze: '' } : {}) }
            : { ...covered, glasses: 'dark' };
      return { picture: wearing(source, frame, { passes, tint, mirror }), changes };
    }),
  ),
  fits: always,
};

/** A window or a lamp that mirrors in both lenses; `size` in lens widths, `towards` the eye 0..1. */
function glareOn(
  source: Source,
  frame: Frame,
  size: number,
  towards: number,
  random: () => number,
) {
  const layer = emptyLayer(source.picture);
  const lean = (random() - 0.5) * 0.5;
  const from = random() < 0.5 ? -1 : 1;
  for (const side of SIDES) {
    const s = outward(side);
    const x = s * frame.away + from * frame.halfWidth * 0.62 * (1 - towards);
    const y = frame.below - frame.halfHeight * 0.55 * (1 - towards);
    const [w, h] = [size * frame.halfWidth, size * frame.halfHeight * 1.1];
    const corners = [
      [-1, -1],
      [1, -0.9],
      [0.9, 1],
      [-1, 0.85],
    ].map(([u = 0, v = 0]) => place(source, x + w * (u + lean * v), y + h * v));
    const lens = polygonMask(source.picture, lensOutline(source, frame, side));
    const patch = blurred(polygonMask(source.picture, corners), ofFace600(source, 2.5));
    const inside = maskOf(patch, (k) => (patch.values[k] ?? 0) * (lens.values[k] ?? 0));
    paintMask(layer, inside, [0.96, 1, 1.04], 0.9);
    const halo = blurred(inside, ofFace600(source, 14));
    paintMask(
      layer,
      maskOf(halo, (k) => (halo.values[k] ?? 0) * (lens.values[k] ?? 0)),
      [0.8, 0.9, 1],
      0.3,
    );
  }
  return layer;
}

const coveredEyes = (source: Source, alpha: Float32Array): number =>
  Math.max(...SIDES.map((side) => shareWithin(alpha, eyeZone(source, side))));

export const glare: Kind = {
  name: 'glasses-glare',
  what: 'A window mirrors in the lenses, from their edge to over the eyes.',
  steps: 'Six sizes and places; up to 5 % of an eye under it clear, from 20 % glare',
  needs: 'nothing',
  trust: 'high',
  why: 'The share of the eye is counted in what was drawn; windows with bars and curved mirrors are not made.',
  levels: (
    [
      ['edge-small', 0.14, 0],
      ['edge', 0.28, 0],
      ['near', 0.3, 0.45],
      ['touching', 0.3, 0.7],
      ['over', 0.4, 1],
      ['over-large', 0.75, 1],
    ] as const
  ).map(([name, size, towards], k) =>
    level(name, (source, random) => {
      const frame = FRAMES[STYLES[k % 3] ?? 'metal'];
      const layer = glareOn(source, frame, size, towards, random);
      const share = coveredEyes(source, layer.alpha);
      const word: Changes['glasses'] = share < 0.05 ? 'clear' : share < 0.2 ? '' : 'glare';
      return {
        picture: wearing(source, frame, CLEAR, layer),
        changes: { glasses: word, ...(share > 0.05 ? { gaze: '', eyes: '' } : {}) },
      };
    }),
  ),
  fits: always,
};

export const frameOverEyes: Kind = {
  name: 'glasses-frame',
  what: 'Glasses sit too high or too low: the rim crosses the eyes.',
  steps:
    'Moved by −0.3 to 0.36 inter-eye distances; up to 2 % of an eye under the rim clear, from 8 % frame',
  needs: 'nothing',
  trust: 'high',
  why: 'The share of the eye is counted in what was drawn.',
  levels: ([-0.34, -0.26, -0.16, -0.08, 0.12, 0.2, 0.26, 0.34] as const).map((by, k) =>
    level(`${by < 0 ? '' : '+'}${by}`, (source) => {
      const style = FRAMES[k % 2 === 0 ? 'horn' : 'metal'];
      const frame = { ...style, below: style.below + by };
      const share = coveredEyes(source, drawFrame(source, frame).alpha);
      const word: Changes['glasses'] = share < 0.02 ? 'clear' : share < 0.08 ? '' : 'frame';
      return { picture: wearing(source, frame, CLEAR), changes: { glasses: word } };
    }),
  ),
  fits: always,
};
