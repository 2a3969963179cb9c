import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FAULTLESS, withPixels } from '../checks/faultless-evidence';
import { measure } from '../measure/measure';
import { observationSchema, type Observation } from '../observation/observation';
import type { PixelStatistics } from '../observation/pixel-statistics';
import { lightNumbersOf, type LightNumbers } from './light-numbers';

const FRONTAL = { yawDeg: 0, pitchDeg: 0, rollDeg: 0 };

const numbersOf = (pixels: Partial<PixelStatistics>, pose = FRONTAL): LightNumbers => {
  const numbers = lightNumbersOf(withPixels(pixels).observation, pose);
  if (numbers === null) throw new Error('There is an appearance, so there are numbers.');
  return numbers;
};

const luminance = fc.double({ min: 0.02, max: 0.95, noNaN: true });
const skinLight = fc.record({
  forehead: luminance,
  leftCheek: luminance,
  rightCheek: luminance,
  chin: luminance,
  sideLog: fc.double({ min: -2, max: 2, noNaN: true }),
  rowLog: fc.constant(0),
});

/** The same light on a face that looks into a mirror. */
const mirrored = (light: PixelStatistics['skinLight']): PixelStatistics['skinLight'] => ({
  ...light,
  leftCheek: light.rightCheek,
  rightCheek: light.leftCheek,
  sideLog: light.sideLog && -light.sideLog,
});

describe('left against right', () => {
  it('changes its sign in a mirror, and nothing else', () => {
    fc.assert(
      fc.property(skinLight, (light) => {
        const here = numbersOf({ skinLight: light });
        const there = numbersOf({ skinLight: mirrored(light) });
        expect(there.sideStops).toBeCloseTo(-(here.sideStops ?? NaN), 9);
        expect(there.topStops).toBe(here.topStops);
      }),
    );
  });

  it('does not ask how bright it is', () => {
    fc.assert(
      fc.property(skinLight, fc.double({ min: 0.6, max: 1, noNaN: true }), (light, share) => {
        const dimmed = {
          ...light,
          forehead: share * light.forehead,
          leftCheek: share * light.leftCheek,
          rightCheek: share * light.rightCheek,
          chin: share * light.chin,
        };
        const [full, less] = [numbersOf({ skinLight: light }), numbersOf({ skinLight: dimmed })];
        // The floor against noise counts for less than a seventh of a stop.
        expect(Math.abs((less.sideStops ?? NaN) - (full.sideStops ?? NaN))).toBeLessThan(0.15);
        expect(Math.abs((less.topStops ?? NaN) - (full.topStops ?? NaN))).toBeLessThan(0.15);
      }),
    );
  });

  it('is one stop where one cheek has twice the light of the other', () => {
    const light = { forehead: 0.4, leftCheek: 0.6, rightCheek: 0.298, chin: 0.3 };
    const numbers = numbersOf({ skinLight: { ...light, sideLog: 0, rowLog: 0 } });
    // The person's own left is on the right of who looks at them.
    expect(numbers.sideStops).toBeCloseTo(1, 9);
    expect(numbers.topStops).toBeCloseTo(Math.log2(0.404 / 0.304), 9);
  });

  it('is told by what lies alike on both sides where a cheek is hidden', () => {
    const light = { forehead: 0.4, leftCheek: null, rightCheek: 0.3, chin: null };
    const numbers = numbersOf({ skinLight: { ...light, sideLog: -Math.LN2, rowLog: 0 } });
    expect(numbers.sideStops).toBeCloseTo(-1, 9);
    expect(numbers.topStops).toBeNull();
  });
});

describe('what a pose takes away', () => {
  it.each([
    [{ yawDeg: 11 }, 'sideStops'],
    [{ yawDeg: -11 }, 'sideStops'],
    [{ pitchDeg: 13 }, 'topStops'],
    [{ rollDeg: 31 }, 'sideStops'],
    [{ rollDeg: 31 }, 'topStops'],
    [{ rollDeg: 31 }, 'shadowLog'],
  ] as const)('%o: %s is not known', (turned, number) => {
    expect(numbersOf({}, { ...FRONTAL, ...turned })[number]).toBeNull();
    expect(numbersOf({})[number]).not.toBeNull();
  });
});

describe('the shadow', () => {
  it('lies on the side of the picture where its box is', () => {
    const at = (left: number) => ({ left, top: 0.2, right: left + 0.2, bottom: 0.8 });
    expect(numbersOf({ wallShadow: { depthLog: 0.2, box: at(0.7) } }).shadowLog).toBe(0.2);
    expect(numbersOf({ wallShadow: { depthLog: 0.2, box: at(0.1) } }).shadowLog).toBe(-0.2);
    expect(numbersOf({ wallShadow: { depthLog: 0, box: null } }).shadowLog).toBe(0);
    expect(numbersOf({ wallShadow: null }).shadowLog).toBeNull();
  });
});

it('nothing is known of what was not looked at', () => {
  expect(lightNumbersOf({ ...FAULTLESS.observation, appearance: null }, FRONTAL)).toBeNull();
  const none = { forehead: null, leftCheek: null, rightCheek: null, chin: null };
  const numbers = numbersOf({
    ...{ tones: null, skinTint: null, eyeWhite: null, backdrop: null, wallShadow: null },
    skinLight: { ...none, sideLog: null, rowLog: null },
  });
  expect(new Set(Object.values(numbers))).toEqual(new Set([null]));
});

const seen = (name: string): LightNumbers => {
  const file = new URL(`../examples/${name}.json`, import.meta.url);
  const observation: Observation = observationSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  const measurements = measure(observation);
  const numbers = measurements && lightNumbersOf(observation, measurements.pose);
  if (numbers === null) throw new Error(`${name} shows no face.`);
  return numbers;
};

describe('rendered people, as the models saw them', () => {
  it('are darker on the side away from the only lamp', () => {
    expect(seen('lit-from-left').sideStops ?? NaN).toBeLessThan(-0.64);
    expect(seen('lit-from-right').sideStops ?? NaN).toBeGreaterThan(0.64);
  });

  it.each(['portrait', 'deep', 'fringe', 'loose', 'over-ears'])(
    '%s sits between two soft lamps',
    (name) => {
      expect(Math.abs(seen(name).sideStops ?? NaN)).toBeLessThan(0.2);
    },
  );

  it('whose head is turned do not speak of left and right', () => {
    expect(seen('turned-left').sideStops).toBeNull();
  });
});
