import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LightNumbers } from './light-numbers';
import { LIGHT_METERS, NOTHING_READ, readLight, type LightMeterName } from './light-reading';
import { nextStep } from './next-step';

/** A well-lit room. */
const GOOD: LightNumbers = {
  ...{ sideStops: 0, topStops: 0.3, faceL: 100, skinL: 62, clippedShare: 0, castA: 0, castB: 0 },
  ...{ wallL: 98, wallChroma: 1, wallSlopeL: 2, shadowLog: 0 },
};
const NOTHING: LightNumbers = {
  ...{ sideStops: null, topStops: null, faceL: null, skinL: null, clippedShare: null },
  ...{ castA: null, castB: null, wallL: null, wallChroma: null, wallSlopeL: null },
  shadowLog: null,
};

const read = (change: Partial<LightNumbers>) => readLight({ ...GOOD, ...change }, NOTHING_READ);
const adviceOf = (change: Partial<LightNumbers>) => {
  const step = nextStep(read(change));
  return step.kind === 'do' ? step.advice : step.kind;
};

it('a good room needs nothing', () => {
  expect(new Set(Object.values(read({})).map(({ state }) => state))).toEqual(new Set(['good']));
  expect(adviceOf({})).toBe('done');
});

describe('the one next thing', () => {
  it.each<[string, Partial<LightNumbers>]>([
    ['leftCloser', { sideStops: 0.9 }],
    ['rightCloser', { sideStops: -0.9 }],
    ['rightAway', { sideStops: 0.9, skinL: 84 }],
    ['leftAway', { sideStops: -0.9, clippedShare: 0.2 }],
    ['bothCloser', { faceL: 60 }],
    ['bothAway', { skinL: 90, faceL: 130 }],
    ['wallLightDown', { faceL: 60, wallL: 100 }],
    ['lowerLamps', { topStops: 1.3 }],
    ['raiseLamps', { topStops: -0.8 }],
    ['chairFromWall', { shadowLog: 0.2 }],
    ['chairFromWall', { shadowLog: -0.2 }],
    ['wallLightOn', { wallL: 80 }],
    ['evenWall', { wallSlopeL: 18 }],
    ['drawCurtain', { castA: -3, castB: -20 }],
    ['whiteLampsOnly', { castA: 4, castB: 20 }],
    ['whiteLampsOnly', { castA: -20, castB: -3 }],
  ])('is %s where the light is %o', (advice, change) => {
    expect(adviceOf(change)).toBe(advice);
  });

  it('comes in the order in which each makes the others right', () => {
    const all = { castB: -30, sideStops: 2, topStops: 2, shadowLog: 0.3, wallL: 70 };
    expect(adviceOf(all)).toBe('drawCurtain');
    expect(adviceOf({ ...all, castB: 0 })).toBe('leftCloser');
    expect(adviceOf({ ...all, castB: 0, sideStops: 0 })).toBe('lowerLamps');
    expect(adviceOf({ shadowLog: 0.3, wallL: 70 })).toBe('chairFromWall');
    expect(adviceOf({ wallL: 70, wallSlopeL: 20 })).toBe('wallLightOn');
  });

  it('of a dark and lopsided face mends both at once', () => {
    expect(adviceOf({ sideStops: 1, faceL: 60 })).toBe('leftCloser');
  });

  it('is to sit down where nothing can be measured, and to look again where not all can', () => {
    expect(nextStep(NOTHING_READ)).toEqual({ kind: 'sit' });
    expect(nextStep(readLight(NOTHING, NOTHING_READ))).toEqual({ kind: 'sit' });
    expect(adviceOf({ topStops: null })).toBe('look');
  });

  it('a wall that is meant to be blue is not asked to be white', () => {
    expect(adviceOf({ wallL: 76, wallChroma: 40 })).toBe('done');
    expect(adviceOf({ wallL: 60, wallChroma: 40 })).toBe('wallLightOn');
  });
});

describe('what is not measured', () => {
  const SPEAKS: Readonly<Record<LightMeterName, readonly (keyof LightNumbers)[]>> = {
    colour: ['castA', 'castB'],
    balance: ['sideStops'],
    exposure: ['faceL', 'skinL', 'clippedShare'],
    top: ['topStops'],
    shadow: ['shadowLog'],
    wall: ['wallL', 'wallChroma'],
    wallEvenness: ['wallSlopeL'],
  };

  it.each(LIGHT_METERS)('%s is never good without each of its numbers', (meter) => {
    for (const number of SPEAKS[meter]) {
      const readings = readLight({ ...GOOD, [number]: null }, read({}));
      expect(readings[meter]).toEqual({ meter, state: 'not-measured' });
      const others = LIGHT_METERS.filter((other) => readings[other].state === 'not-measured');
      expect(others).toEqual([meter]);
    }
  });
});

describe('between its two lines', () => {
  const between = { sideStops: 0.57 };

  it('a reading stays what it was', () => {
    const [good, wrong] = [read({}), read({ sideStops: 1 })];
    expect(readLight({ ...GOOD, ...between }, good).balance.state).toBe('good');
    expect(readLight({ ...GOOD, ...between }, wrong).balance.state).toBe('adjust');
  });

  it('a first reading is not called good', () => {
    expect(read(between).balance.state).toBe('adjust');
  });
});

it('a needle is within ±1 where all is well for sure, and beyond it where it surely is not', () => {
  const wide = (min: number, max: number) => fc.double({ min, max, noNaN: true });
  const any = fc.record({
    sideStops: wide(-3, 3),
    topStops: wide(-3, 3),
    faceL: wide(0, 150),
    skinL: wide(0, 100),
    clippedShare: wide(0, 1),
    castA: wide(-40, 40),
    castB: wide(-40, 40),
    wallL: wide(0, 100),
    wallChroma: wide(0, 60),
    wallSlopeL: wide(0, 60),
    shadowLog: wide(-1, 1),
  });
  fc.assert(
    fc.property(any, (numbers) => {
      for (const reading of Object.values(readLight(numbers, NOTHING_READ))) {
        if (reading.state === 'not-measured') throw new Error(`${reading.meter} was measured.`);
        const isWithin = Math.abs(reading.lean) <= 1 + 1e-9;
        expect([reading.meter, isWithin]).toEqual([reading.meter, reading.state === 'good']);
      }
    }),
  );
});
