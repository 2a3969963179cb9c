import { expect, test } from 'vitest';
import { SUBJECTS } from '../../specification/specification';
import { FAULTLESS, withHairAndBody } from '../faultless-evidence';
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
