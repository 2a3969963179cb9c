import { describe, expect, it } from 'vitest';
import { madeUp } from '../made-up';
import { dimensionsOf, originOf } from './dimensions';
import { groupTables } from './group-table';
import { skinToneAt, typologyAngleDeg } from './skin-tone';
import { readFileSync } from 'node:fs';
import { observationSchema } from '../../src/observation/observation';

const LIMITS = { yaw: 5, pitch: 5, roll: 8 };

const example = (name: string) => {
  const path = new URL(`../../src/examples/${name}.json`, import.meta.url);
  return observationSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
};

describe('skin tone', () => {
  it('is measured on the cheeks', () => {
    const [light, deep] = [example('portrait'), example('deep')].map(typologyAngleDeg);
    expect(light).toBeGreaterThan(deep ?? Infinity);
    expect(skinToneAt(deep ?? NaN)).toBe('dark');
    expect(typologyAngleDeg({ ...example('portrait'), appearance: null })).toBeNull();
  });

  it.each([
    [56, 'light'],
    [42, 'light'],
    [41, 'medium'],
    [11, 'medium'],
    [10, 'dark'],
    [-40, 'dark'],
  ] as const)('of %s degrees is %s', (angleDeg, tone) => {
    expect(skinToneAt(angleDeg)).toBe(tone);
  });

  it('is the label’s, else the measured one in good light, else that of the source', () => {
    const pictures = [
      { ...madeUp({}, { file: 'a.png', skin_tone: 'dark' }) },
      { ...madeUp({}, { file: 'b.jpg' }), typologyAngleDeg: 20 },
      madeUp({}, { file: 'c.jpg', lighting: 'dark' }),
      madeUp({}, { file: 'd.jpg', derived_from: 'b.jpg', lighting: 'dark' }),
      madeUp({}, { file: 'e.jpg', derived_from: 'elsewhere.jpg' }),
    ];
    const tone = dimensionsOf(pictures).find(({ name }) => name === 'skin tone');
    expect(pictures.map((picture) => tone?.groupOf(picture))).toEqual([
      'dark',
      'medium',
      null,
      'medium',
      null,
    ]);
  });
});

it('tells photographs from what was made', () => {
  expect(originOf(madeUp({}))).toBe('photograph');
  expect(originOf(madeUp({}, { notes: 'white beard; synthetic 444 px' }))).toBe('synthetic');
  expect(originOf(madeUp({}, { notes: 'DERIVED: over-exposed' }))).toBe('derived');
  expect(originOf(madeUp({}, { derived_from: 'a.jpg' }))).toBe('derived');
  expect(originOf(madeUp({}, { derived_from: 'person-light' }))).toBe('rendered');
});

describe('a table of groups', () => {
  const people = (age: string, broken: number, of: number) =>
    Array.from({ length: of }, (_, index) =>
      madeUp({ glasses: index < broken ? 2 : 0 }, { age_group: age, file: `${age}${index}.jpg` }),
    );
  const byAge = (...groups: readonly ReturnType<typeof people>[]) =>
    groupTables(groups.flat(), LIMITS).find(({ dimension }) => dimension === 'age');

  it('flags a group that is refused more often than chance explains', () => {
    const table = byAge(people('adult', 1, 60), people('elderly', 12, 20));
    expect(table?.groups.map(({ name, pictures, refused }) => [name, pictures, refused])).toEqual([
      ['adult', 60, { count: 1, of: 60 }],
      ['elderly', 20, { count: 12, of: 20 }],
    ]);
    expect(table?.differences).toContainEqual(
      expect.objectContaining({
        group: 'elderly',
        question: 'glasses',
        error: 'false rejects',
        inGroup: { count: 12, of: 20 },
        elsewhere: { count: 1, of: 60 },
      }),
    );
  });

  it('counts what was made of one portrait once', () => {
    const one = people('elderly', 12, 12).map((picture) => ({
      ...picture,
      label: { ...picture.label, derived_from: 'elderly.jpg' },
    }));
    expect(byAge(people('adult', 1, 60), one)?.differences).toEqual([]);
  });

  it('flags nothing where a few pictures prove nothing', () => {
    expect(byAge(people('adult', 1, 60), people('elderly', 1, 4))?.differences).toEqual([]);
  });

  it('does not exist where nobody said to which group a picture belongs', () => {
    expect(groupTables([madeUp({})], LIMITS).map(({ dimension }) => dimension)).not.toContain(
      'age',
    );
  });
});
