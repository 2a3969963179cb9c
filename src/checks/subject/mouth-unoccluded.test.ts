import { describe, expect, test } from 'vitest';
import { SUBJECTS } from '../../specification/specification';
import type { Evidence } from '../check';
import { FAULTLESS, withHairAndBody, withMeasured, withPixels } from '../faultless-evidence';
import { mouthUnoccluded } from './mouth-unoccluded';

const DUMMY = [{ x: 7, y: 7 }];

test('a dummy is told in words of its own, at every age, and where it is', () => {
  const cover = FAULTLESS.measurements.hairAndBody?.faceCover;
  if (cover == null) throw new Error('The faultless head has a face.');
  const sucking = withHairAndBody({
    faceCover: { ...cover, mouthShare: 0.9, mouthThingZone: DUMMY },
  });
  for (const subject of SUBJECTS) {
    expect(mouthUnoccluded({ ...sucking, subject })).toMatchObject({
      ...{ outcome: 'broken', reason: 'thingInMouth', region: [DUMMY] },
    });
  }
  const masked = withHairAndBody({ faceCover: { ...cover, mouthShare: 0.9 } });
  expect(mouthUnoccluded(masked)).toMatchObject({
    reason: 'mouthCovered',
    region: [cover.mouthZone],
  });
});

describe('the line between the lips', () => {
  const seen = (mouthLineLog: number | null): Evidence => withPixels({ mouthLineLog });
  const of = (evidence: Evidence, subject: Evidence['subject'] = 'child') =>
    mouthUnoccluded({ ...evidence, subject });

  test.each([
    [1.2, 'met', 'ok'],
    [0.48, 'met', 'ok'],
    [0.4, 'near', 'thingInMouth'],
    [0.2, 'broken', 'thingInMouth'],
  ])('of a child, %f deep: %s', (line, outcome, reason) => {
    for (const subject of ['infant', 'child', 'schoolchild'] as const) {
      expect(of(seen(line), subject)).toMatchObject({ outcome, reason });
    }
  });

  test.each([
    [0.34, 'met'],
    [0.2, 'near'],
    [0, 'near'],
  ])('of an adult, whose moustache may hide it, %f deep: %s', (line, outcome) => {
    expect(of(seen(line), 'adult')).toMatchObject({ outcome });
  });

  test('that was not looked for leaves the question open', () => {
    expect(of(seen(null))).toEqual({ outcome: 'unknown', reason: 'notMeasurable' });
  });

  test('is not asked for where blur has washed it out or the head hides it', () => {
    const blurred = withPixels({ mouthLineLog: 0.1, blur: { least: 0.02, most: 0.02 } });
    expect(of(blurred)).toEqual({ outcome: 'unknown', reason: 'notMeasurable' });
    const turned = {
      ...seen(0.1),
      measurements: withMeasured({ pose: { yawDeg: -40, pitchDeg: 0, rollDeg: 0 } }).measurements,
    };
    expect(of(turned)).toEqual({ outcome: 'unknown', reason: 'hiddenByPose' });
  });
});
