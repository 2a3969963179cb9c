import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { valueNoise } from '../../e2e/person/noise';
import { insidePolygon } from '../../src/geometry/polygon';
import { findPlaces } from '../station/places';
import { requestIn } from './photo-request';
import { runPhoto } from './run';

const places = findPlaces();
const SAMPLES = join(dirname(places.modelsDir), 'sample');

type Rgb = readonly [number, number, number];
/** A colour where a thing covers a pixel, null elsewhere. */
type Thing = (x: number, y: number) => Rgb | null;

const WIDTH_PX = 1200;
const HEIGHT_PX = 1600;

/** Lit from the upper left. */
const ball =
  (cx: number, cy: number, rx: number, ry: number, [r, g, b]: Rgb): Thing =>
  (x, y) => {
    const [u, v] = [(x - cx) / rx, (y - cy) / ry];
    const light = 1.25 - 0.5 * Math.hypot(u + 0.3, v + 0.4);
    return u * u + v * v > 1 ? null : [r * light, g * light, b * light];
  };
const flat =
  (colour: Rgb, ...corners: readonly (readonly [number, number])[]): Thing =>
  (x, y) =>
    insidePolygon(
      { x, y },
      corners.map(([cornerX, cornerY]) => ({ x: cornerX, y: cornerY })),
    )
      ? colour
      : null;
/** The later before the earlier. */
const together =
  (...things: readonly Thing[]): Thing =>
  (x, y) =>
    things.reduce<Rgb | null>((colour, thing) => thing(x, y) ?? colour, null);

const FUR: Rgb = [150, 100, 55];
const PINK_FUR: Rgb = [232, 170, 178];
const PLASTIC: Rgb = [91, 150, 216];
/** Of the sample's cheeks. */
const SKIN: Rgb = [193, 148, 132];
const SEAT: Rgb = [59, 63, 70];

/** Tufts of fur over what has a colour. */
const shaggy =
  (thing: Thing): Thing =>
  (x, y) => {
    const colour = thing(x, y);
    if (colour === null) return null;
    const tuft = 1 + 0.28 * valueNoise(x / 7, y / 7, 3) + 0.2 * valueNoise(x / 3.5, y / 3.5, 9);
    const [r, g, b] = colour;
    return [r * tuft, g * tuft, b * tuft];
  };
const teddy = (headY: number, fur: Rgb): Thing =>
  together(
    ...[520, 680].map((x) => ball(x, headY - 80, 42, 42, fur)),
    ball(600, headY, 115, 115, fur),
    ball(600, headY + 190, 120, 130, fur),
    ball(600, headY + 38, 52, 42, [210, 180, 140]),
    ball(600, headY + 20, 14, 14, [30, 30, 30]),
  );

/** Over the sample portrait: its eyes lie at 450 and 750, 668, its mouth at 600, 906. */
const DRAWN = {
  nothing: () => null,
  dummy: together(ball(599, 906, 105, 62, PLASTIC), ball(599, 906, 34, 34, [230, 234, 240])),
  /** The segmenter takes it for skin. */
  'dummy of the colour of the skin': together(
    ball(599, 906, 150, 100, SKIN),
    ball(599, 906, 48, 48, SKIN),
  ),
  teddy: teddy(1330, FUR),
  /** The segmenter takes it for clothes. */
  'pink teddy at the throat': shaggy(teddy(1290, PINK_FUR)),
  ball: ball(1000, 760, 110, 110, [60, 130, 210]),
  chair: together(
    flat(SEAT, [60, 1600], [60, 540], [230, 540], [230, 1600]),
    flat(SEAT, [970, 1600], [970, 540], [1140, 540], [1140, 1600]),
  ),
  sleeve: flat([138, 163, 181], [1200, 520], [860, 700], [890, 840], [1200, 720]),
  /** A sample of its own. */
  hand: null,
} as const satisfies Readonly<Record<string, Thing | null>>;
type Name = keyof typeof DRAWN;

function drawn(thing: Thing): Buffer {
  const rgba = Buffer.alloc(4 * WIDTH_PX * HEIGHT_PX);
  for (let y = 0, at = 0; y < HEIGHT_PX; y++) {
    for (let x = 0; x < WIDTH_PX; x++, at += 4) {
      const colour = thing(x, y);
      if (colour !== null) rgba.set([...colour.map((c) => Math.min(255, c)), 255], at);
    }
  }
  return rgba;
}

const lineSchema = z.looseObject({
  file: z.string(),
  verdict: z.string(),
  checks: z.array(z.looseObject({ id: z.string(), verdict: z.string(), reason: z.string() })),
});

let folder: string;
let failures: Readonly<Record<string, readonly string[]>>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bolang-not-alone-'));
  const files: string[] = [];
  for (const [name, thing] of Object.entries(DRAWN)) {
    const file = `${name}.png`;
    const portrait = join(SAMPLES, thing === null ? 'hand-at-chin.jpg' : 'portrait.jpg');
    const raw = { width: WIDTH_PX, height: HEIGHT_PX, channels: 4 } as const;
    const layers = thing === null ? [] : [{ input: drawn(thing), raw }];
    await sharp(portrait).composite(layers).png().toFile(join(folder, file));
    files.push(file);
  }
  const said: string[] = [];
  await runPhoto(
    requestIn(folder, { files, subject: 'infant' }),
    places,
    { say: (text) => said.push(text), note: () => undefined },
    new AbortController().signal,
  );
  failures = Object.fromEntries(
    said.map((text) => {
      const { file, checks } = lineSchema.parse(JSON.parse(text));
      const failed = checks.filter(({ verdict }) => verdict === 'fail');
      return [file, failed.map(({ id, reason }) => `${id}: ${reason}`)];
    }),
  );
}, 180_000);

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

it('a baby alone before a white wall passes', () => {
  expect(failures['nothing.png']).toEqual([]);
});

it.each<[Name, string]>([
  ['dummy', 'mouthUnoccluded: thingInMouth'],
  ['dummy of the colour of the skin', 'mouthUnoccluded: thingInMouth'],
  ['teddy', 'aloneInFrame: thingInFrame'],
  ['pink teddy at the throat', 'aloneInFrame: thingInFrame'],
  ['ball', 'backgroundUniformity: backgroundBusy'],
  ['chair', 'backgroundUniformity: backgroundBusy'],
  ['sleeve', 'backgroundUniformity: backgroundBusy'],
  ['hand', 'aloneInFrame: handInFrame'],
])('even of an infant, a photo with a %s fails, by name: %s', (name, failure) => {
  expect(failures[`${name}.png`]).toContain(failure);
});
