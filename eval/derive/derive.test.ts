import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { directionDeg, turnAbout } from '../../src/geometry/angle';
import { randomStream } from '../../e2e/person/noise';
import { parseLabels } from '../labels';
import { COLUMNS, table } from './columns';
import { derivedFile } from './derived-file';
import { coveredShares } from './hair-labels';
import { isGood } from './good-portrait';
import type { Derived, Kind } from './kind';
import { ALL_KINDS } from './kinds/all-kinds';
import { bytesOf, luminance, type Picture } from './picture/picture';
import { requireOwnFolder } from './output-folder';
import { plan } from './plan';
import { portraitSource } from './portrait-source';
import type { Source } from './source';
import { eyeZone, faceZone, mark } from './zones';

const MINUTE_MS = 60_000;

vi.setConfig({ testTimeout: 2 * MINUTE_MS, hookTimeout: MINUTE_MS });

let source: Source;
beforeAll(async () => {
  source = await portraitSource();
});

function kindOf(name: string): Kind {
  const kind = ALL_KINDS.find((some) => some.name === name);
  if (kind === undefined) throw new Error(`There is no kind ${name}.`);
  return kind;
}

async function made(kind: string, level: string): Promise<Derived> {
  const found = kindOf(kind).levels.find(({ name }) => name === level);
  const derived = await found?.make(source, randomStream(3), [source]);
  if (derived == null) throw new Error(`${kind} has no level ${level} for the portrait.`);
  return derived;
}

const skinLight = ({ rgb }: Picture) => {
  const zone = faceZone(source).values;
  let [sum, count] = [0, 0];
  for (let pixel = 0; pixel < zone.length; pixel++) {
    if (zone[pixel] === 0) continue;
    sum += luminance(rgb[3 * pixel] ?? 0, rgb[3 * pixel + 1] ?? 0, rgb[3 * pixel + 2] ?? 0);
    count++;
  }
  return sum / count;
};

test(
  'the same seed gives the same bytes, another seed another lock',
  async () => {
    const kind = kindOf('hair-eye');
    const [, , level] = kind.levels;
    if (level === undefined) throw new Error('The kind has no third level.');
    const make = (seed: number) => derivedFile({ kind, level, source, seed }, [source]);
    const [first, again, other] = [await make(1), await make(1), await make(2)];
    expect(again?.jpeg.equals(first?.jpeg ?? Buffer.alloc(0))).toBe(true);
    expect(other?.jpeg.equals(first?.jpeg ?? Buffer.alloc(0))).toBe(false);
    expect(again?.row).toEqual(first?.row);
  },
  MINUTE_MS,
);

test(
  'every kind changes the picture, but for the one that does nothing',
  async () => {
    const small = await portraitSource(480);
    const before = Buffer.from(bytesOf(small.picture));
    for (const kind of ALL_KINDS) {
      const level = kind.levels.at(-1);
      if (level === undefined || kind.name.startsWith('rendered') || !kind.fits(small)) continue;
      const derived = await level.make(small, randomStream(3), [small]);
      if (derived === null) continue;
      const isSame = Buffer.from(bytesOf(derived.picture)).equals(before);
      expect([kind.name, isSame]).toEqual([kind.name, kind.name === 'untouched']);
    }
  },
  2 * MINUTE_MS,
);

describe('what a picture shows is what its labels say', () => {
  test('a lock covers the share of the eye that its label stands for', async () => {
    const thin = await made('hair-eye', 'left-2px');
    const thick = await made('hair-eye', 'left-20px');
    const share = ({ picture }: Derived) => {
      const changed = source.picture.rgb.map((light, i) =>
        Math.abs(light - (picture.rgb[i] ?? 0)) > 0.1 ? 1 : 0,
      );
      const alpha = new Float32Array(changed.length / 3).map((_, k) => changed[3 * k] ?? 0);
      return coveredShares(source, alpha);
    };
    expect(share(thick).leftEye).toBeGreaterThan(0.1);
    expect(share(thick).rightEye).toBe(0);
    expect(thick.changes).toMatchObject({
      hair_over_left_eye: 'y',
      hair_over_right_eye: 'n',
      hair_over_eyes: 'y',
      left_ear_visible: 'y',
    });
    expect(share(thin).leftEye).toBeLessThan(share(thick).leftEye / 2);
    expect(thin.changes.hair_over_left_eye).not.toBe('y');
  });

  test('hair over the left ear hides that ear alone', async () => {
    const { changes } = await made('hair-ear', 'left-130px');
    expect(changes).toMatchObject({ left_ear_visible: 'n', right_ear_visible: 'y' });
    expect((await made('hair-ear', 'left-3px')).changes.left_ear_visible).not.toBe('n');
  });

  test('a stop less is half the light', async () => {
    const { picture, changes } = await made('under-exposed', '2');
    expect(skinLight(picture) / skinLight(source.picture)).toBeCloseTo(0.25, 1);
    expect(changes.lighting).toBe('dark');
  });

  test('the irises move to the side that the label names', async () => {
    const { picture } = await made('gaze', 'left-0.95');
    const darkX = ({ rgb }: Picture) => {
      const zone = eyeZone(source, 'left').values;
      let [sum, weights] = [0, 0];
      for (let pixel = 0; pixel < zone.length; pixel++) {
        if (zone[pixel] === 0) continue;
        const weight = Math.max(0, 0.1 - (rgb[3 * pixel] ?? 0));
        sum += weight * (pixel % source.picture.widthPx);
        weights += weight;
      }
      return sum / weights;
    };
    // The person's left is the picture's right.
    expect(darkX(picture) - darkX(source.picture)).toBeGreaterThan(4);
  });

  test('the line of the eyes gets the angle of the label', async () => {
    const { picture, changes } = await made('roll', '+11');
    expect(changes.pose).toBe('tilted (head top to image-right) 11');
    const pupil = (index: number) => {
      const { origin, rollDeg, interEyeDistancePx: ied } = source.frame;
      const near = turnAbout(mark(source, index), origin, 11 - rollDeg);
      let [x, y, weights] = [0, 0, 0];
      const reach = Math.round(0.1 * ied);
      for (let v = Math.round(near.y) - reach; v <= near.y + reach; v++) {
        for (let u = Math.round(near.x) - reach; u <= near.x + reach; u++) {
          const weight = (picture.rgb[3 * (v * picture.widthPx + u)] ?? 0) < 0.03 ? 1 : 0;
          x += weight * u;
          y += weight * v;
          weights += weight;
        }
      }
      return { x: x / weights, y: y / weights };
    };
    expect(Math.abs(directionDeg(pupil(468), pupil(473)) - 11)).toBeLessThan(1);
  });
});

test('series come whole, of the kind that has fewest, and no more of them than wanted', () => {
  const kinds = [kindOf('focus'), kindOf('red-eyes')];
  const tasks = plan(kinds, [source, { ...source, name: 'other' }], 14, 1);
  expect(tasks.map(({ kind }) => kind.name)).toEqual([
    ...Array.from({ length: 7 }, () => 'focus'),
    ...Array.from({ length: 6 }, () => 'red-eyes'),
  ]);
  expect(new Set(tasks.map(({ source: { name } }) => name)).size).toBe(2);
});

test('portraits with anything wrong in them are left out', () => {
  expect(isGood(source.labels)).toBe(true);
  for (const wrong of [
    { pose: 'tilted (head top to image-left) 8' },
    { eyes: 'closed' },
    { glasses: 'clear' },
    { lighting: 'uneven' },
    { intruder: 'hand' },
    { file: 'dv_blur_1.jpg' },
  ]) {
    expect(isGood({ ...source.labels, ...wrong })).toBe(false);
  }
});

test('the table can be read back, and nothing but its folder is ever replaced', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'bolang-derive-'));
  try {
    const row = { ...source.labels, file: 'a.jpg', notes: 'says "so", twice' };
    await writeFile(join(folder, 'labels.csv'), table([row]));
    const text = await readFile(join(folder, 'labels.csv'), 'utf8');
    expect(text.startsWith(COLUMNS.join(','))).toBe(true);
    expect(parseLabels(text)).toMatchObject([{ file: 'a.jpg', notes: 'says "so", twice' }]);

    // Such a folder may be replaced; one with anything else in it may not.
    await requireOwnFolder(folder);
    await writeFile(join(folder, 'holiday.jpg'), '');
    await expect(requireOwnFolder(folder)).rejects.toThrow('name an empty or a new folder');
  } finally {
    await rm(folder, { recursive: true });
  }
});
