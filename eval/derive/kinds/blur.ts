import { always, type Kind, type Level } from '../kind';
import type { Changes } from '../columns';
import type { Picture } from '../picture/picture';

/** Radius of the disc, or length of the line, as a share of the inter-eye distance. */
type Blur = readonly [size: number, word: 'y' | 'grey' | 'n'];

const labelled = (word: Blur[1], blur: 'focus' | 'motion'): Changes => {
  if (word === 'y') return { sharp: 'y', blur: 'none' };
  return word === 'n' ? { sharp: 'n', blur } : { sharp: '', blur: 'partial' };
};

const DISCS: readonly Blur[] = [
  [0.004, 'y'],
  [0.008, 'y'],
  [0.014, 'grey'],
  [0.022, 'grey'],
  [0.035, 'n'],
  [0.055, 'n'],
  [0.09, 'n'],
];

export const focusBlur: Kind = {
  name: 'focus',
  what: 'The lens is out of focus: each point becomes a disc, in linear light.',
  steps: 'Disc radius 0.4 to 9 % of the inter-eye distance; up to 0.8 % sharp, from 3.5 % not',
  needs: 'nothing',
  trust: 'high',
  why: 'That is what a lens does; grain is blurred along, as no camera does.',
  levels: DISCS.map(([size, word]) => ({
    name: (100 * size).toFixed(1),
    make: (source) => {
      const radius = size * source.frame.interEyeDistancePx;
      return { picture: spread(source.picture, disc(radius)), changes: labelled(word, 'focus') };
    },
  })),
  fits: always,
};

const LINES: readonly Blur[] = [
  [0.012, 'y'],
  [0.03, 'grey'],
  [0.055, 'grey'],
  [0.1, 'n'],
  [0.18, 'n'],
  [0.3, 'n'],
];
const DIRECTIONS = [0, 90, 35] as const;

export const motionBlur: Kind = {
  name: 'motion',
  what: 'Camera or person moves while the shutter is open: each point becomes a line.',
  steps:
    'Length 1.2 to 30 % of the inter-eye distance, level, upright and slanting; from 10 % not sharp',
  needs: 'nothing',
  trust: 'high',
  why: 'Exact for a moving camera; a moving head would leave the background sharp.',
  levels: LINES.flatMap(([size, word]) =>
    DIRECTIONS.map((deg): Level => ({
      name: `${(100 * size).toFixed(1)}-${deg}deg`,
      make: (source) => ({
        picture: spread(source.picture, line(size * source.frame.interEyeDistancePx, deg)),
        changes: labelled(word, 'motion'),
      }),
    })),
  ),
  fits: always,
};

/** Where the light of a point goes: level runs of pixels, each with the share of one of them. */
type Kernel = readonly (readonly [from: number, to: number, dy: number, share: number])[];

/** A disc with its edge between the inner and the outer row of whole pixels. */
function disc(radius: number): Kernel {
  const RINGS = 4;
  const runs: [number, number, number, number][] = [];
  let total = 0;
  for (let ring = 0; ring < RINGS; ring++) {
    const r = radius + (ring + 0.5) / RINGS - 0.5;
    for (let dy = -Math.floor(Math.max(0, r)); dy <= Math.max(0, r); dy++) {
      const half = Math.floor(Math.sqrt(Math.max(0, r * r - dy * dy)));
      runs.push([-half, half, dy, 1]);
      total += 2 * half + 1;
    }
  }
  return runs.map(([from, to, dy]) => [from, to, dy, 1 / total]);
}

function line(lengthPx: number, deg: number): Kernel {
  const [ux, uy] = [Math.cos((deg * Math.PI) / 180), Math.sin((deg * Math.PI) / 180)];
  const shares = new Map<string, [number, number, number]>();
  const samples = Math.max(8, Math.ceil(lengthPx * 4));
  for (let k = 0; k < samples; k++) {
    const along = ((k + 0.5) / samples - 0.5) * lengthPx;
    const [x, y] = [along * ux, along * uy];
    const [left, top] = [Math.floor(x), Math.floor(y)];
    for (const [dx, dy] of [
      [0, 0],
      [1, 0],
      [0, 1],
      [1, 1],
    ] as const) {
      const share = (1 - Math.abs(x - left - dx)) * (1 - Math.abs(y - top - dy));
      const key = `${left + dx},${top + dy}`;
      const cell = shares.get(key) ?? [left + dx, top + dy, 0];
      cell[2] += share / samples;
      shares.set(key, cell);
    }
  }
  return [...shares.values()]
    .filter(([, , share]) => share > 1e-6)
    .map(([dx, dy, share]) => [dx, dx, dy, share]);
}

function spread({ widthPx, heightPx, rgb }: Picture, kernel: Kernel): Picture {
  const result = new Float32Array(rgb.length);
  const sums = prefixSums(widthPx, heightPx, rgb);
  const stride = widthPx + 1;
  for (const [from, to, dy, share] of kernel) {
    for (let y = 0; y < heightPx; y++) {
      const row = Math.min(heightPx - 1, Math.max(0, y + dy)) * stride;
      for (let x = 0; x < widthPx; x++) {
        // Beyond the edge there is nothing to add: the run is made of what the row has.
        const first = x + from < 0 ? 0 : x + from > widthPx - 1 ? widthPx - 1 : x + from;
        const past = x + to < 0 ? 1 : x + to > widthPx - 1 ? widthPx : x + to + 1;
        const weight = (share * (to - from + 1)) / (past - first);
        const [a, b, i] = [3 * (row + first), 3 * (row + past), 3 * (y * widthPx + x)];
        result[i] = (result[i] ?? 0) + weight * ((sums[b] ?? 0) - (sums[a] ?? 0));
        result[i + 1] = (result[i + 1] ?? 0) + weight * ((sums[b + 1] ?? 0) - (sums[a + 1] ?? 0));
        result[i + 2] = (result[i + 2] ?? 0) + weight * ((sums[b + 2] ?? 0) - (sums[a + 2] ?? 0));
      }
    }
  }
  return { widthPx, heightPx, rgb: result };
}

/** Of each row, the sums of what lies left of each pixel. */
function prefixSums(widthPx: number, heightPx: number, rgb: Float32Array): Float64Array {
  const sums = new Float64Array(3 * (widthPx + 1) * heightPx);
  for (let y = 0; y < heightPx; y++) {
    for (let i = 0; i < 3 * widthPx; i++) {
      const at = 3 * y * (widthPx + 1) + i;
      sums[at + 3] = (sums[at] ?? 0) + (rgb[3 * y * widthPx + i] ?? 0);
    }
  }
  return sums;
}
