import { expect, test } from 'vitest';
import { evaluate } from '../evaluate';
import { madeUp } from '../made-up';
import { accuracyOf } from './accuracy-of';
import { missedAims } from './aims';

const LIMITS = { yaw: 5, pitch: 5, roll: 8 };

const missedBy = (...pictures: Parameters<typeof evaluate>[0]) =>
  missedAims(accuracyOf(evaluate(pictures, LIMITS), 'some.spec', '2026-01-31')).map(
    ({ name, found }) => `${name}: ${found}`,
  );

const lookingAway = (severity: number) =>
  madeUp({ gaze: severity }, { file: `away${String(severity)}.jpg`, gaze: 'left' });

test('every rate that is as good as the best published reaches its aim', () => {
  expect(missedBy(madeUp({ gaze: -1 }), lookingAway(2))).toEqual([]);
});

test('a rate above the best published is named, and a check that refuses good portraits', () => {
  expect(missedBy(madeUp({ gaze: 3 }), lookingAway(2))).toEqual([
    'gaze: equal error 100.0',
    'gaze: good portraits refused 100.0',
    'refused: good portraits refused 100.0',
  ]);
});

test('answers that are not given are named', () => {
  expect(missedBy(madeUp({ gaze: null, redEye: null, glasses: null }), lookingAway(2))).toEqual([
    expect.stringMatching(/^not checked: answers /),
  ]);
});
