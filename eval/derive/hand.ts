import { valueNoise } from '../../e2e/person/noise';
import type { Point } from '../../src/geometry/point';
import { toRadians } from '../../src/geometry/angle';
import { lensPx } from './hair-lock';
import { emptyLayer, laidOver, paint, softened, type Layer } from './picture/layer';
import { mixRgb, scaled, type Picture, type Rgb } from './picture/picture';
import { curve, drawStroke } from './picture/stroke';
import { skinColour, turnedSkin } from './skin-colour';
import type { Source } from './source';
import { place } from './zones';

/** A hand in the head's frame: where the wrist is, whereto the fingers point, and how it is held. */
export interface Hand {
  readonly wrist: Point;
  /** Direction of the fingers: 0 to the picture's right, −90 up. */
  readonly directionDeg: number;
  /** 1: the thumb lies on the clockwise side of the fingers; −1: on the other. */
  readonly thumb: 1 | -1;
  /** 0 a stretched hand, 1 a fist. */
  readonly curl: number;
  /** Degrees between two fingers. */
  readonly spreadDeg: number;
  /** 1: an adult's. */
  readonly size?: number;
}

/** Root beside the middle of the palm, length and half thickness, in inter-eye distances. */
const FINGERS = [
  { across: -0.42, ahead: 1.12, length: 0.98, half: 0.125 },
  { across: -0.14, ahead: 1.22, length: 1.12, half: 0.135 },
  { across: 0.14, ahead: 1.2, length: 1.04, half: 0.13 },
  { across: 0.4, ahead: 1.08, length: 0.82, half: 0.112 },
] as const;

/** Draws a hand seen from its back, with the person's own skin, lit from above. */
export function drawHand(source: Source, hand: Hand): Layer {
  const layer = emptyLayer(source.picture);
  const skin = skinColour(source);
  const { interEyeDistancePx: ied } = source.frame;
  const size = 0.92 * (hand.size ?? 1);
  const angle = toRadians(hand.directionDeg);
  const at = (across: number, ahead: number): Point => {
    const [u, v] = [across * hand.thumb * -1 * size, ahead * size];
    return place(
      source,
      hand.wrist.x + v * Math.cos(angle) - u * Math.sin(angle),
      hand.wrist.y + v * Math.sin(angle) + u * Math.cos(angle),
    );
  };
  const limb = (points: readonly (readonly [Point, number])[], nail = false) => {
    const line = curve(
      points.map(([point]) => point),
      10,
    );
    const radii = points.map(([, half]) => half * size * ied);
    const radiusAt = (t: number) => {
      const k = t * (radii.length - 1);
      const [a, b] = [radii[Math.floor(k)] ?? 1, radii[Math.ceil(k)] ?? 1];
      return a + (b - a) * (k - Math.floor(k));
    };
    const strokes = line.map((point, k) => ({
      ...point,
      radiusPx: radiusAt(k / Math.max(1, line.length - 1)),
    }));
    const [start, end] = [line[0], line.at(-1)];
    const lean = start && end ? Math.atan2(end.y - start.y, end.x - start.x) : 0;
    // A dark seam where the limb lies on what is behind it.
    const seam = strokes.map((point) => ({ ...point, radiusPx: point.radiusPx * 1.06 + 0.6 }));
    drawStroke(layer, seam, () => scaled(skin, 0.16), 0.5);
    drawStroke(layer, strokes, (along, across) => limbColour(skin, lean, along, across, nail));
  };

  limb([
    [at(0, -3.2), 0.5],
    [at(0, -1.4), 0.46],
    [at(0, 0), 0.4],
    [at(0, 0.3), 0.42],
  ]);
  drawPalm(layer, at, skin, size * ied);
  const bend = hand.curl;
  for (const [k, finger] of FINGERS.entries()) {
    const turn = toRadians(hand.spreadDeg * (k - 1.5));
    const reach = finger.length * (1 - 0.62 * bend);
    const tip = (share: number): Point =>
      at(
        finger.across + Math.sin(turn) * reach * share,
        finger.ahead + Math.cos(turn) * reach * share - 0.12 * bend * share,
      );
    const { half } = finger;
    limb(
      [
        [at(finger.across * 0.96, finger.ahead - 0.16), half * 1.02],
        [tip(0.3), half],
        [tip(0.5), half * 1.04],
        [tip(0.8), half * 0.92],
        [tip(1), half * 0.78],
      ],
      bend < 0.6,
    );
  }
  limb(
    [
      [at(-0.3, 0.25), 0.21],
      [at(-0.62, 0.62), 0.16],
      [at(-0.74 + 0.3 * bend, 0.98), 0.145],
      [at(-0.72 + 0.55 * bend, 1.28), 0.115],
    ],
    true,
  );
  return softened(layer, lensPx(source));
}

function limbColour(skin: Rgb, lean: number, along: number, across: number, nail: boolean): Rgb {
  // The side that looks up is lit: `across` points to the right of the limb's direction.
  const up = -Math.cos(lean) * across;
  const round = Math.sqrt(Math.max(0, 1 - across * across));
  const light = Math.min(1, Math.max(0, 0.24 + 0.62 * round + 0.26 * up));
  const crease =
    0.16 * (bump(along, 0.33, 0.022) + bump(along, 0.66, 0.018)) * round +
    0.05 * (bump(along, 0.3, 0.01) + bump(along, 0.37, 0.01));
  const grain = 1 + 0.05 * valueNoise(along * 38, across * 5, 3);
  const colour = scaled(turnedSkin(skin, light), grain * (1 - crease));
  if (!nail || along < 0.84 || along > 0.985 || Math.abs(across) > 0.58) return colour;
  const edge = Math.min(1, (0.58 - Math.abs(across)) * 8, (along - 0.84) * 40);
  return mixRgb(colour, mixRgb(scaled(skin, 1.02), [0.62, 0.4, 0.36], 0.4), 0.75 * edge);
}

const bump = (value: number, at: number, width: number) => Math.exp(-(((value - at) / width) ** 2));

// The back of the hand: five metacarpals side by side, smoothed into one another.
function drawPalm(
  layer: Layer,
  at: (across: number, ahead: number) => Point,
  skin: Rgb,
  unitPx: number,
): void {
  const bones = [-0.4, -0.2, 0, 0.2, 0.38];
  const seam = emptyLayer(layer);
  for (const bone of bones) {
    const line = curve([at(bone * 0.62, 0), at(bone * 0.9, 0.55), at(bone, 1.14)], 10);
    const strokes = line.map((point, k) => ({
      ...point,
      radiusPx: unitPx * (0.24 - 0.07 * (k / line.length)),
    }));
    drawStroke(seam, strokes, (along, across) => {
      const round = Math.sqrt(Math.max(0, 1 - 0.4 * across * across));
      const knuckle = 0.1 * bump(along, 0.9, 0.06) - 0.06 * bump(along, 0.98, 0.04);
      return turnedSkin(skin, Math.min(1, 0.2 + 0.62 * round + knuckle));
    });
  }
  const smooth = softened(seam, 0.05 * unitPx);
  for (let pixel = 0; pixel < smooth.alpha.length; pixel++) {
    const alpha = seam.alpha[pixel] ?? 0;
    const whole = smooth.alpha[pixel] ?? 0;
    if (alpha <= 0 || whole <= 0) continue;
    const i = 3 * pixel;
    const colour: Rgb = [
      (smooth.rgb[i] ?? 0) / whole,
      (smooth.rgb[i + 1] ?? 0) / whole,
      (smooth.rgb[i + 2] ?? 0) / whole,
    ];
    paint(layer, pixel, colour, alpha);
  }
}

/** The picture with something held before it, which throws a soft shade. */
export function heldBefore(picture: Picture, thing: Layer, shadePx: number): Picture {
  const shade = emptyLayer(picture);
  const down = Math.round(shadePx * 0.7);
  for (let pixel = 0; pixel < shade.alpha.length; pixel++) {
    shade.alpha[pixel] = 0.4 * (thing.alpha[pixel - down * picture.widthPx] ?? 0);
  }
  return laidOver(laidOver(picture, softened(shade, shadePx * 0.7)), thing);
}
