import { valueNoise } from '../../../e2e/person/noise';
import { PIXEL_CLASS } from '../../../src/observation/class-map';
import type { Changes } from '../columns';
import { before, classMask } from '../cutout';
import type { Kind } from '../kind';
import { blurred, maskOf } from '../picture/mask';
import {
  decodeSrgb,
  encodeSrgb,
  linear,
  mixRgb,
  recoloured,
  type Picture,
  type Rgb,
} from '../picture/picture';
import type { Source } from '../source';

const isEven = (source: Source) => source.labels['background'] !== 'cluttered';
const NEEDS = 'an even background';

const replaced = (source: Source, colour: (x: number, y: number, own: Rgb) => Rgb): Picture => {
  const { picture, cutout, frame } = source;
  const ied = frame.interEyeDistancePx;
  const behind = recoloured(cutout.backdrop, (pixel, ...own) => {
    const [x, y] = [pixel % picture.widthPx, Math.floor(pixel / picture.widthPx)];
    return colour((x - frame.origin.x) / ied, (y - frame.origin.y) / ied, own);
  });
  return before(picture, cutout, behind);
};

const brightened = (colour: Rgb, by: number): Rgb => {
  const change = (light: number) => decodeSrgb(Math.min(1, Math.max(0, encodeSrgb(light) + by)));
  return [change(colour[0]), change(colour[1]), change(colour[2])];
};

/** Patterns of −1 to 1 over places in inter-eye distances. */
const PATTERNS: Readonly<Record<string, (x: number, y: number, seed: number) => number>> = {
  shelves: (x, y, seed) => {
    const row = Math.floor((y + 9) / 0.95);
    const within = (y + 9) / 0.95 - row;
    if (within > 0.9) return -0.9;
    const book = Math.floor(x / 0.19 + 0.4 * valueNoise(x * 2, row * 7, seed));
    const height = 0.12 + 0.3 * Math.abs(valueNoise(book * 3.7, row * 5.1, seed));
    return within < height ? -0.6 : 1.2 * valueNoise(book * 9.3, row * 3.9, seed + 4);
  },
  blinds: (x, y) => ((((y * 3.4) % 1) + 1) % 1 < 0.3 ? -0.8 : 0.5 * ((x / 3) % 1 > 0 ? 1 : 0.8)),
  leaves: (x, y, seed) =>
    valueNoise(x * 1.7, y * 1.7, seed) + 0.9 * valueNoise(x * 4.6, y * 4.6, seed + 1),
  tiles: (x, y) => {
    const [u, v] = [(((x / 0.8) % 1) + 1) % 1, (((y / 0.8) % 1) + 1) % 1];
    return u < 0.06 || v < 0.06 ? -1 : 0.25;
  },
};

const shifted = (x: number, y: number, seed: number): Rgb => [
  1 + 0.25 * valueNoise(x * 0.6, y * 0.6, seed + 11),
  1,
  1 + 0.25 * valueNoise(x * 0.6, y * 0.6, seed + 23),
];

export const clutter: Kind = {
  name: 'clutter',
  what: 'Shelves, blinds, leaves or tiles stand behind the person.',
  steps:
    'Contrast of the pattern in sRGB 0.008, 0.03, 0.07, 0.14, 0.3; 0.008 as it was, from 0.07 cluttered',
  needs: NEEDS,
  trust: 'medium',
  why: 'Patterns and contrast are exact; single hairs before them are cut off or carry the old wall.',
  levels: Object.entries(PATTERNS).flatMap(([name, pattern], k) =>
    ([0.008, 0.03, 0.07, 0.14, 0.3] as const).map((contrast) => ({
      name: `${name}-${contrast}`,
      make: (source, random) => {
        const seed = Math.floor(random() * 1000) + k;
        const picture = replaced(source, (x, y, own) => {
          const [r, g, b] = brightened(own, contrast * pattern(x, y, seed) - 0.4 * contrast);
          const [tr, tg, tb] = contrast > 0.1 ? shifted(x, y, seed) : [1, 1, 1];
          return [r * tr, g * tg, b * tb];
        });
        const changes: Changes =
          contrast < 0.01
            ? {}
            : { background: contrast < 0.07 ? '' : 'cluttered', shadow_behind: '' };
        return { picture, changes };
      },
    })),
  ),
  fits: isEven,
};

export const gradient: Kind = {
  name: 'gradient',
  what: 'The wall gets darker to one side or downwards.',
  steps:
    'Brightness in sRGB falls by 0.03, 0.08, 0.16, 0.3, 0.5; 0.03 plain, from 0.3 cluttered (not even)',
  needs: NEEDS,
  trust: 'high',
  why: 'The fall is exact; `cluttered` is the only word there is for an uneven wall.',
  levels: (['image-left', 'image-right', 'down'] as const).flatMap((to) =>
    ([0.03, 0.08, 0.16, 0.3, 0.5] as const).map((fall) => ({
      name: `${to}-${fall}`,
      make: (source) => {
        const { widthPx, heightPx } = source.picture;
        const { origin, interEyeDistancePx: ied } = source.frame;
        const picture = replaced(source, (x, y, own) => {
          const [px, py] = [(origin.x + x * ied) / widthPx, (origin.y + y * ied) / heightPx];
          const share = to === 'down' ? py : to === 'image-right' ? px : 1 - px;
          return brightened(own, -fall * share);
        });
        const changes: Changes = {
          background: fall < 0.05 ? 'plain' : fall < 0.3 ? '' : 'cluttered',
        };
        return { picture, changes };
      },
    })),
  ),
  fits: isEven,
};

const COLOURS: Readonly<Record<string, Rgb>> = {
  white: linear(253, 253, 253),
  'light-grey': linear(225, 226, 227),
  grey: linear(160, 161, 162),
  'dark-grey': linear(84, 85, 87),
  'light-blue': linear(150, 200, 240),
  blue: linear(67, 142, 219),
  red: linear(205, 40, 40),
  green: linear(96, 160, 104),
  black: linear(16, 16, 17),
};

export const backgroundColour: Kind = {
  name: 'background-colour',
  what: 'The wall has another colour.',
  steps: `${Object.keys(COLOURS).join(', ')}; white is white, the others plain`,
  needs: NEEDS,
  trust: 'medium',
  why: 'The colour is exact; a rim of the old wall may stay round hair.',
  levels: Object.entries(COLOURS).map(([name, colour]) => ({
    name,
    make: (source) => ({
      picture: replaced(source, (x, y) => {
        const grain = 1 + 0.012 * valueNoise(x * 30, y * 30, 3);
        return [colour[0] * grain, colour[1] * grain, colour[2] * grain];
      }),
      changes: {
        background: name === 'white' ? 'white' : 'plain',
        shadow_behind: 'n',
        clothes: '',
      },
    }),
  })),
  fits: isEven,
};

export const shadowBehind: Kind = {
  name: 'shadow-behind',
  what: 'The person throws a shadow on the wall, to one side.',
  steps: 'Light taken away 0.04, 0.1, 0.2, 0.35, 0.55; 0.04 none, from 0.2 a shadow',
  needs: NEEDS,
  trust: 'high',
  why: 'Strength is exact; the shadow has the shape of the person.',
  levels: (['image-left', 'image-right'] as const).flatMap((to) =>
    ([0.04, 0.1, 0.2, 0.35, 0.55] as const).map((strength) => ({
      name: `${to}-${strength}`,
      make: (source, random) => {
        const { picture, cutout, frame } = source;
        const ied = frame.interEyeDistancePx;
        const dx = Math.round((to === 'image-right' ? 1 : -1) * ied * (0.4 + 0.3 * random()));
        const dy = Math.round(ied * 0.15);
        const w = picture.widthPx;
        const moved = maskOf(picture, (pixel) => {
          const [x, y] = [(pixel % w) - dx, Math.floor(pixel / w) - dy];
          return x < 0 || x >= w || y < 0 ? 0 : (cutout.person.values[y * w + x] ?? 0);
        });
        const shadow = blurred(moved, ied * (0.07 + 0.1 * random()));
        const behind = recoloured(cutout.backdrop, (pixel, r, g, b) => {
          const k = 1 - strength * (shadow.values[pixel] ?? 0);
          return [r * k, g * k, b * k];
        });
        const changes: Changes = {
          shadow_behind: strength < 0.05 ? 'n' : strength < 0.2 ? 'partial' : 'y',
          ...(strength < 0.05 ? {} : { background: '' as const }),
        };
        return { picture: before(picture, cutout, behind), changes };
      },
    })),
  ),
  fits: isEven,
};

export const clothesLikeWall: Kind = {
  name: 'clothes-like-wall',
  what: 'The clothes get the colour of the wall, their folds stay.',
  steps:
    'Share of the wall’s colour 0.3, 0.6, 0.85, 1; 0.3 distinct, from 0.85 like the background',
  needs: NEEDS + ', clothes in the picture',
  trust: 'medium',
  why: 'Colour is exact; prints and very dark folds shine through.',
  levels: ([0.3, 0.6, 0.85, 1] as const).map((share) => ({
    name: `${share}`,
    make: (source) => {
      const { picture, classes, cutout } = source;
      const clothes = classMask(picture, classes, (is) => is === PIXEL_CLASS.clothes, 6);
      const light = maskOf(picture, (pixel) => picture.rgb[3 * pixel + 1] ?? 0);
      const mean = blurred(light, 0.4 * source.frame.interEyeDistancePx);
      const changes: Changes = {
        clothes: share < 0.5 ? 'distinct' : share < 0.8 ? '' : 'like_background',
      };
      return {
        picture: recoloured(picture, (pixel, ...own) => {
          const alpha = (clothes.values[pixel] ?? 0) * share;
          if (alpha === 0) return own;
          const fold = ((light.values[pixel] ?? 0) + 0.05) / ((mean.values[pixel] ?? 0) + 0.05);
          const i = 3 * pixel;
          const k = Math.min(1.12, 0.25 + 0.75 * fold) * 0.97;
          const wall: Rgb = [
            (cutout.backdrop.rgb[i] ?? 0) * k,
            (cutout.backdrop.rgb[i + 1] ?? 0) * k,
            (cutout.backdrop.rgb[i + 2] ?? 0) * k,
          ];
          return mixRgb(own, wall, alpha);
        }),
        changes,
      };
    },
  })),
  fits: (source) =>
    isEven(source) &&
    source.classes.filter((is) => is === PIXEL_CLASS.clothes).length > 0.02 * source.classes.length,
};
