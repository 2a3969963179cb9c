import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { atLeast, atMost, finding, unknown, worst } from './finding';

const JUDGED = { unit: 'ratio', reason: 'blurred' } as const;
const REGION = [[{ x: 1, y: 2 }]];

describe('at least 0.4, clearly not at 0.3', () => {
  test.each([
    [1, 'met'],
    [0.4, 'met'],
    [0.399, 'near'],
    [0.301, 'near'],
    [0.3, 'broken'],
    [0, 'broken'],
  ])('%f is %s', (value, outcome) => {
    expect(atLeast(value, { pass: 0.4, fail: 0.3 }, JUDGED)).toMatchObject({
      ...{ outcome, value, limit: { min: 0.4 }, unit: 'ratio' },
      reason: outcome === 'met' ? 'ok' : 'blurred',
    });
  });
});

describe('at most 0.3, clearly not at 0.4', () => {
  test.each([
    [0, 'met'],
    [0.3, 'met'],
    [0.301, 'near'],
    [0.399, 'near'],
    [0.4, 'broken'],
    [1, 'broken'],
  ])('%f is %s', (value, outcome) => {
    expect(atMost(value, { pass: 0.3, fail: 0.4 }, JUDGED)).toMatchObject({
      ...{ outcome, value, limit: { max: 0.3 }, unit: 'ratio' },
      reason: outcome === 'met' ? 'ok' : 'blurred',
    });
  });
});

test('a worse value never comes out better', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const rank = { met: 0, near: 1, broken: 2, unknown: 3 } as const;
  fc.assert(
    fc.property(share, share, share, share, (p, q, a, b) => {
      const [small, large] = [Math.min(a, b), Math.max(a, b)];
      const [low, high] = [Math.min(p, q), Math.max(p, q)];
      const most = { pass: low, fail: high };
      const least = { pass: high, fail: low };
      expect(rank[atMost(small, most, JUDGED).outcome]).toBeLessThanOrEqual(
        rank[atMost(large, most, JUDGED).outcome],
      );
      expect(rank[atLeast(large, least, JUDGED).outcome]).toBeLessThanOrEqual(
        rank[atLeast(small, least, JUDGED).outcome],
      );
    }),
  );
});

test('a number that is none holds nowhere', () => {
  expect(atLeast(NaN, { pass: 0.4, fail: 0.3 }, JUDGED).outcome).toBe('broken');
  expect(atMost(NaN, { pass: 0.3, fail: 0.4 }, JUDGED).outcome).toBe('broken');
});

test('what holds has no reason and no region, what does not has both', () => {
  const judged = { ...JUDGED, region: REGION };
  expect(finding('met', 1, {}, judged)).toMatchObject({ reason: 'ok', region: null });
  expect(finding('near', 1, {}, judged)).toMatchObject({ reason: 'blurred', region: REGION });
  expect(finding('broken', 1, {}, JUDGED)).toMatchObject({ reason: 'blurred', region: null });
});

test('what could not be made says only why', () => {
  expect(unknown('needsFace')).toEqual({ outcome: 'unknown', reason: 'needsFace' });
});

test('what holds for certain hides no measured answer that holds as well', () => {
  const certain = finding('met', 0, { max: 0.5 }, JUDGED);
  for (const value of [0.41, 1]) {
    const measured = atLeast(value, { pass: 0.4, fail: 0.3 }, JUDGED);
    expect(worst(certain, measured)).toBe(measured);
    expect(worst(measured, certain)).toBe(measured);
  }
});
