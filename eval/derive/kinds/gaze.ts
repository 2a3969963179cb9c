import { centroid, distance, type Point } from '../../../src/geometry/point';
import { landmarks, OUTLINE } from '../../../src/observation/landmarks';
import type { Changes } from '../columns';
import { SIDES, type Side } from '../../../src/measure/sides';
import { toRadians } from '../../../src/geometry/angle';
import { always, type Kind } from '../kind';
import { blurred, polygonMask, type Mask } from '../picture/mask';
import { luminance, mixRgb, type Picture, type Rgb } from '../picture/picture';
import type { Source } from '../source';
import { mark } from '../zones';

const IRIS = { right: 468, left: 473 } as const;

interface Eye {
  readonly centre: Point;
  readonly radiusPx: number;
  /** Between the lids, with a soft edge. */
  readonly opening: Mask;
}

function eyeOf(source: Source, side: Side): Eye {
  const first = IRIS[side];
  const centre = mark(source, first);
  const rim = [1, 2, 3, 4].map((k) => mark(source, first + k));
  const radiusPx = rim.reduce((sum, point) => sum + distance(point, centre), 0) / rim.length;
  const outline = landmarks(source.face, OUTLINE[side === 'left' ? 'leftEye' : 'rightEye']);
  const middle = centroid(outline);
  // Lashes and the lids' moist edges stay where they are.
  const inner = outline.map(({ x, y }) => ({
    x: middle.x + (x - middle.x) * 0.94,
    y: middle.y + (y - middle.y) * 0.86,
  }));
  return { centre, radiusPx, opening: blurred(polygonMask(source.picture, inner), 0.9) };
}

const DIRECTIONS = {
  left: { x: 1, y: 0 },
  right: { x: -1, y: 0 },
  up: { x: 0, y: -0.6 },
  down: { x: 0, y: 0.6 },
} as const;

type Direction = keyof typeof DIRECTIONS;

function looking(source: Source, direction: Direction, radii: number): Picture {
  const rgb = source.picture.rgb.slice();
  for (const side of SIDES) {
    const eye = eyeOf(source, side);
    const { x, y } = DIRECTIONS[direction];
    const roll = toRadians(source.frame.rollDeg);
    const by = radii * eye.radiusPx;
    const shift = {
      x: by * (x * Math.cos(roll) - y * Math.sin(roll)),
      y: by * (x * Math.sin(roll) + y * Math.cos(roll)),
    };
    moveIris(source.picture, rgb, eye, shift);
  }
  return { ...source.picture, rgb };
}

const RIM = 1.12;

function moveIris(picture: Picture, rgb: Float32Array, eye: Eye, shift: Point): void {
  const { centre, radiusPx, opening } = eye;
  const { widthPx } = picture;
  const at = (x: number, y: number): Rgb => {
    const i = 3 * (Math.round(y) * widthPx + Math.round(x));
    return [picture.rgb[i] ?? 0, picture.rgb[i + 1] ?? 0, picture.rgb[i + 2] ?? 0];
  };
  const isOpen = (x: number, y: number) =>
    (opening.values[Math.round(y) * widthPx + Math.round(x)] ?? 0) > 0.9;
  const white = whiteOf(picture, eye);
  const rings = ringsOf(picture, eye);
  for (let pixel = 0; pixel < opening.values.length; pixel++) {
    const open = opening.values[pixel] ?? 0;
    if (open <= 0.01) continue;
    const [x, y] = [pixel % widthPx, Math.floor(pixel / widthPx)];
    const own = at(x, y);
    const fromOld = Math.hypot(x - centre.x, y - centre.y) / radiusPx;
    // Under the lid it is darker, so the old brightness of the place says how dark.
    let wanted = mixRgb(shaded(white, y, eye), own, soft(fromOld, RIM, RIM + 0.25));
    const [dx, dy] = [x - centre.x - shift.x, y - centre.y - shift.y];
    const radius = Math.hypot(dx, dy) / radiusPx;
    if (radius < RIM) {
      const [u, v] = [centre.x + dx, centre.y + dy];
      const mirrored = centre.y - dy;
      const ring = rings[Math.min(rings.length - 1, Math.floor((radius * rings.length) / RIM))];
      const iris = isOpen(u, v) ? at(u, v) : isOpen(u, mirrored) ? at(u, mirrored) : (ring ?? own);
      wanted = mixRgb(iris, wanted, soft(radius, RIM - 0.18, RIM));
    }
    const [r, g, b] = mixRgb(own, wanted, open);
    rgb[3 * pixel] = r;
    rgb[3 * pixel + 1] = g;
    rgb[3 * pixel + 2] = b;
  }
}

const soft = (value: number, from: number, to: number) =>
  Math.min(1, Math.max(0, (value - from) / (to - from)));

const shaded = (white: Rgb, y: number, { centre, radiusPx }: Eye): Rgb => {
  const k = 0.72 + 0.28 * soft(y, centre.y - 0.9 * radiusPx, centre.y - 0.1 * radiusPx);
  return [white[0] * k, white[1] * k, white[2] * k];
};

/** Colour of the white of the eye: its brighter part, away from the iris. */
function whiteOf(picture: Picture, { centre, radiusPx, opening }: Eye): Rgb {
  const colours: Rgb[] = [];
  for (let pixel = 0; pixel < opening.values.length; pixel++) {
    if ((opening.values[pixel] ?? 0) < 0.95) continue;
    const [x, y] = [pixel % picture.widthPx, Math.floor(pixel / picture.widthPx)];
    if (Math.hypot(x - centre.x, y - centre.y) < 1.25 * radiusPx) continue;
    const i = 3 * pixel;
    colours.push([picture.rgb[i] ?? 0, picture.rgb[i + 1] ?? 0, picture.rgb[i + 2] ?? 0]);
  }
  colours.sort((a, b) => luminance(...a) - luminance(...b));
  const some = colours.slice(Math.floor(0.5 * colours.length), Math.ceil(0.9 * colours.length));
  if (some.length === 0) return [0.4, 0.36, 0.34];
  const mean = (c: 0 | 1 | 2) => some.reduce((sum, colour) => sum + colour[c], 0) / some.length;
  return [mean(0), mean(1), mean(2)];
}

/** The iris's mean colour from its centre to its rim. */
function ringsOf(picture: Picture, { centre, radiusPx, opening }: Eye): readonly Rgb[] {
  const COUNT = 8;
  const sums = Array.from({ length: COUNT }, () => [0, 0, 0, 0]);
  for (let pixel = 0; pixel < opening.values.length; pixel++) {
    if ((opening.values[pixel] ?? 0) < 0.9) continue;
    const [x, y] = [pixel % picture.widthPx, Math.floor(pixel / picture.widthPx)];
    const radius = Math.hypot(x - centre.x, y - centre.y) / radiusPx / RIM;
    const sum = sums[Math.floor(radius * COUNT)];
    if (sum === undefined) continue;
    for (let c = 0; c < 3; c++) sum[c] = (sum[c] ?? 0) + (picture.rgb[3 * pixel + c] ?? 0);
    sum[3] = (sum[3] ?? 0) + 1;
  }
  return sums.map(([r = 0, g = 0, b = 0, n = 0]) => [
    r / Math.max(1, n),
    g / Math.max(1, n),
    b / Math.max(1, n),
  ]);
}

const STEPS = [0.12, 0.35, 0.65, 0.95, 1.25] as const;

export const gaze: Kind = {
  name: 'gaze',
  what: 'The irises move between the lids; `left` is the person’s own left.',
  steps: 'By 0.12 to 1.25 radii of the iris (up and down 0.6 of it); 0.12 camera, from 0.65 away',
  needs: 'nothing',
  trust: 'medium',
  why: 'Sideways it looks real; up and down the lids would follow and do not.',
  levels: STEPS.flatMap((radii) =>
    (['left', 'right', 'up', 'down'] as const).map((direction) => ({
      name: `${direction}-${radii}`,
      make: (source) => ({
        picture: looking(source, direction, radii),
        changes: { gaze: radii < 0.2 ? 'camera' : radii < 0.6 ? '' : direction } satisfies Changes,
      }),
    })),
  ),
  fits: always,
};

export const redEyes: Kind = {
  name: 'red-eyes',
  what: 'A flash lights up the pupils.',
  steps: 'Strength 0.35, 0.6, 1; all of them red',
  needs: 'nothing',
  trust: 'medium',
  why: 'Place and size are right, the texture of a real reflex is simpler than this one or not there.',
  levels: ([0.35, 0.6, 1] as const).map((strength) => ({
    name: `${strength}`,
    make: (source) => {
      const rgb = source.picture.rgb.slice();
      for (const side of SIDES) {
        const { centre, radiusPx, opening } = eyeOf(source, side);
        for (let pixel = 0; pixel < opening.values.length; pixel++) {
          const open = opening.values[pixel] ?? 0;
          if (open === 0) continue;
          const x = pixel % source.picture.widthPx;
          const y = Math.floor(pixel / source.picture.widthPx);
          const radius = Math.hypot(x - centre.x, y - centre.y) / radiusPx;
          const share = strength * open * (1 - soft(radius, 0.42, 0.62));
          if (share === 0) continue;
          const glow = 0.65 - 0.35 * radius;
          for (const [c, light] of [glow, 0.06, 0.05].entries()) {
            const i = 3 * pixel + c;
            rgb[i] = (rgb[i] ?? 0) * (1 - share) + light * share;
          }
        }
      }
      return { picture: { ...source.picture, rgb }, changes: { red_eyes: 'y' } };
    },
  })),
  fits: always,
};
