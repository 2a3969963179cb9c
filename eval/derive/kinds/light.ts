import { valueNoise } from '../../../e2e/person/noise';
import { outward, SIDES } from '../../../src/measure/sides';
import { intoUpright } from '../../../src/measure/upright';
import { deltaE, linearToLab } from '../../../src/picture/lab';
import type { Changes } from '../columns';
import { always, type Kind, type Level } from '../kind';
import { grained } from '../picture/grain';
import { blurred, polygonMask } from '../picture/mask';
import { lit, recoloured, type Picture, type Rgb } from '../picture/picture';
import type { Source } from '../source';
import { faceZone, mark, place } from '../zones';

const smooth = (t: number) => {
  const c = Math.min(1, Math.max(0, t));
  return c * c * (3 - 2 * c);
};

/** Each pixel's place in the head's frame. */
function headFrame(source: Source) {
  const { widthPx } = source.picture;
  return (pixel: number) =>
    intoUpright(source.frame, { x: pixel % widthPx, y: Math.floor(pixel / widthPx) });
}

export const underExposure: Kind = {
  name: 'under-exposed',
  what: 'Too little light reaches the sensor: scaled in linear light, with the grain that comes with it.',
  steps: '0.4 to 4 stops; up to 0.4 even, from 2 dark',
  needs: 'nothing',
  trust: 'high',
  why: 'Light is scaled as a shutter does; a camera that brightens dark pictures by itself would differ.',
  levels: ([0.4, 0.9, 1.4, 2, 2.7, 3.4, 4.2] as const).map((stops) => ({
    name: `${stops}`,
    make: (source, random) => ({
      picture: grained(
        lit(source.picture, () => 2 ** -stops),
        0.004 * stops,
        random,
      ),
      changes: { lighting: stops <= 0.4 ? 'even' : stops < 2 ? '' : 'dark' },
    }),
  })),
  fits: always,
};

/** Share of the face where a channel has reached its end. */
function clippedShare(source: Source, picture: Picture): number {
  const zone = faceZone(source);
  let [clipped, total] = [0, 0];
  for (let pixel = 0; pixel < zone.values.length; pixel++) {
    if (zone.values[pixel] === 0) continue;
    total++;
    const i = 3 * pixel;
    if (Math.max(picture.rgb[i] ?? 0, picture.rgb[i + 1] ?? 0) >= 1) clipped++;
  }
  return clipped / Math.max(1, total);
}

export const overExposure: Kind = {
  name: 'over-exposed',
  what: 'Too much light: scaled in linear light and cut off at the sensor’s end.',
  steps: '0.15 to 3 stops; over: 8 % of the face clipped, even: less than 0.3 %',
  needs: 'nothing',
  trust: 'high',
  why: 'The clipped share is counted; a camera’s softer shoulder would hide a little of it.',
  levels: ([0.15, 0.4, 0.8, 1.2, 1.7, 2.3, 3] as const).map((stops) => ({
    name: `${stops}`,
    make: (source) => {
      const picture = lit(source.picture, () => 2 ** stops);
      const share = clippedShare(source, picture);
      const own = clippedShare(source, source.picture);
      const lighting = share < Math.max(0.003, own) ? 'even' : share < 0.08 ? '' : 'over';
      return { picture, changes: { lighting, ...(share > 0.02 ? { shine: '' as const } : {}) } };
    },
  })),
  fits: always,
};

const CASTS = {
  warm: [1, 0.1, -1],
  cool: [-0.8, 0, 1],
  green: [-0.6, 0.5, -0.6],
  magenta: [0.7, -0.6, 0.7],
} as const satisfies Record<string, Rgb>;

/** Gains of the channels that move a middle grey by so much, its luminance kept. */
function castGains(direction: Rgb, by: number): Rgb {
  const gains = (t: number): Rgb => {
    const raw: Rgb = [
      Math.exp(t * direction[0]),
      Math.exp(t * direction[1]),
      Math.exp(t * direction[2]),
    ];
    const k = 0.2126 * raw[0] + 0.7152 * raw[1] + 0.0722 * raw[2];
    return [raw[0] / k, raw[1] / k, raw[2] / k];
  };
  const GREY = 0.35;
  const shift = (t: number) => {
    const [red, green, blue] = gains(t);
    return deltaE(
      linearToLab(GREY * red, GREY * green, GREY * blue),
      linearToLab(GREY, GREY, GREY),
    );
  };
  let [low, high] = [0, 4];
  for (let step = 0; step < 40; step++) {
    const middle = (low + high) / 2;
    if (shift(middle) < by) low = middle;
    else high = middle;
  }
  return gains(low);
}

export const colourCast: Kind = {
  name: 'colour-cast',
  what: 'The white balance is wrong: the channels are scaled in linear light.',
  steps: 'Warm, cool, green, magenta by ΔE 3, 7, 14, 22, 32 of a grey; 3 none, from 14 a cast',
  needs: 'nothing',
  trust: 'high',
  why: 'Exactly what wrong white balance does; mixed light is not made.',
  levels: ([3, 7, 14, 22, 32] as const).flatMap((by) =>
    Object.entries(CASTS).map(([hue, direction]): Level => {
      const [r, g, b] = castGains(direction, by);
      return {
        name: `${hue}-${by}`,
        make: (source) => ({
          picture: recoloured(source.picture, (_, red, green, blue) => [
            red * r,
            green * g,
            blue * b,
          ]),
          changes: {
            colour_cast: by <= 3 ? 'n' : by < 14 ? 'partial' : 'y',
            ...(by > 3 && source.labels['background'] === 'white' ? { background: 'plain' } : {}),
          },
        }),
      };
    }),
  ),
  fits: always,
};

const sideLabels = (ratio: number): Changes => {
  if (ratio >= 0.8) return { lighting: 'even', shadow_on_face: 'n' };
  if (ratio > 0.5) return { lighting: '', shadow_on_face: 'partial' };
  return { lighting: 'uneven', shadow_on_face: 'y' };
};

export const sideLight: Kind = {
  name: 'side-light',
  what: 'Light from one side: the other cheek is darker, smoothly across the face.',
  steps: 'Dark cheek over bright cheek 0.9 to 0.15; from 0.8 even, to 0.5 (ICAO) uneven',
  needs: 'background that can be told from the person',
  trust: 'medium',
  why: 'The ratio of the cheeks is exact; nose and brows throw no shadow of their own.',
  levels: ([0.9, 0.8, 0.65, 0.55, 0.42, 0.3, 0.15] as const).flatMap((ratio) =>
    SIDES.map((side) => ({
      name: `${side}-${ratio}`,
      make: (source) => {
        const frame = headFrame(source);
        const { person } = source.cutout;
        const nose = mark(source, 4);
        const tip = intoUpright(source.frame, nose);
        const picture = lit(source.picture, (pixel) => {
          const { x, y } = frame(pixel);
          // The nose stands out: its far side turns away from the light earlier.
          const ridge = Math.exp(-(((y - tip.y + 0.25) / 0.45) ** 2));
          const relief = 0.35 * ridge * Math.sin(Math.PI * Math.max(-1, Math.min(1, x / 0.32)));
          const dark = smooth(0.5 + (outward(side) * x + outward(side) * relief) / 1.1);
          const share = person.values[pixel] ?? 0;
          return 1 - (1 - ratio) * dark * share;
        });
        return { picture, changes: sideLabels(ratio) };
      },
    })),
  ),
  fits: always,
};

export const castShadow: Kind = {
  name: 'cast-shadow',
  what: 'Something throws a shadow with an edge on the face: a slanting one, or that of a brim.',
  steps: 'Light left in it 0.93, 0.8, 0.6, 0.4, 0.25; 0.93 none, from 0.6 a shadow',
  needs: 'background that can be told from the person',
  trust: 'medium',
  why: 'Strength and place are exact; the edge does not bend with the face.',
  levels: ([0.93, 0.8, 0.6, 0.4, 0.25] as const).flatMap((left) =>
    (['slant', 'brim'] as const).map((shape) => ({
      name: `${shape}-${left}`,
      make: (source, random) => {
        const lean = (random() - 0.5) * 1.2;
        const side = random() < 0.5 ? -1 : 1;
        const corners: readonly (readonly [number, number])[] =
          shape === 'slant'
            ? [
                [lean * side, -6],
                [-lean * side * 0.5, 6],
                [side * 8, 6],
                [side * 8, -6],
              ]
            : [
                ...[-1.4, -0.9, -0.4, 0, 0.4, 0.9, 1.4].map(
                  (x) => [x, 0.28 - 0.2 * x * x + 0.1 * lean] as const,
                ),
                [1.6, -3],
                [-1.6, -3],
              ];
        const polygon = corners.map(([x, y]) => place(source, x, y));
        const ied = source.frame.interEyeDistancePx;
        const shade = blurred(polygonMask(source.picture, polygon), 0.035 * ied);
        const { person } = source.cutout;
        return {
          picture: lit(
            source.picture,
            (pixel) => 1 - (1 - left) * (shade.values[pixel] ?? 0) * (person.values[pixel] ?? 0),
          ),
          changes: {
            shadow_on_face: left > 0.9 ? 'n' : left > 0.7 ? 'partial' : 'y',
            lighting: left > 0.9 ? 'even' : left > 0.7 ? '' : shape === 'slant' ? 'uneven' : '',
          } satisfies Changes,
        };
      },
    })),
  ),
  fits: always,
};

/** Where skin shines: landmark, width and height in inter-eye distances. */
const SHINY = [
  [151, 0.42, 0.2],
  [4, 0.13, 0.16],
  [50, 0.2, 0.17],
  [280, 0.2, 0.17],
  [152, 0.16, 0.08],
] as const;

export const shine: Kind = {
  name: 'shine',
  what: 'Lamps mirror on forehead, nose, cheekbones and chin.',
  steps: 'Added light 0.04 to 1.2; 0.04 none, 0.12 and 0.22 partial, from 0.45 shine',
  needs: 'nothing',
  trust: 'medium',
  why: 'Places and strength are plausible, the pores are noise.',
  levels: ([0.04, 0.12, 0.22, 0.45, 0.75, 1.2] as const).map((strength) => ({
    name: `${strength}`,
    make: (source) => {
      const frame = headFrame(source);
      const spots = SHINY.map(([index, width, height]) => ({
        centre: intoUpright(source.frame, mark(source, index)),
        width,
        height,
      }));
      const zone = blurred(faceZone(source), 0.06 * source.frame.interEyeDistancePx);
      const picture = recoloured(source.picture, (pixel, red, green, blue) => {
        const inside = zone.values[pixel] ?? 0;
        if (inside <= 0) return [red, green, blue];
        const { x, y } = frame(pixel);
        let light = 0;
        for (const { centre, width, height } of spots) {
          const d = ((x - centre.x) / width) ** 2 + ((y - centre.y) / height) ** 2;
          light += Math.exp(-1.4 * d ** 1.2);
        }
        const pores = 1 + 0.3 * valueNoise(x * 40, y * 40, 1) + 0.2 * valueNoise(x * 9, y * 9, 5);
        const more = strength * light * inside * pores;
        return [red + more, green + 0.99 * more, blue + 0.96 * more];
      });
      return {
        picture,
        changes: { shine: strength < 0.1 ? 'n' : strength < 0.4 ? 'partial' : 'y' },
      };
    },
  })),
  fits: always,
};
