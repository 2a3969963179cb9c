import { describe, expect, test } from 'vitest';
import type { Pose } from '../../measure/pose';
import type { PoseAxis } from '../../specification/specification';
import type { Evidence } from '../check';
import { FAULTLESS, SILENT, sourced, withMeasured } from '../faultless-evidence';
import { POSE_NOISE_DEG } from '../thresholds';
import { pitch, roll, yaw } from './pose';

const OUTSIDE = { code: 'outsidePicture', side: 'top' } as const;

const held = (pose: Partial<Pose>, limits: Partial<Record<PoseAxis, number>> = {}): Evidence => ({
  ...withMeasured({ pose: { yawDeg: 0, pitchDeg: 0, rollDeg: 0, ...pose } }),
  specification: {
    ...SILENT,
    pose: Object.fromEntries(
      Object.entries(limits).map(([axis, maxDeg]) => [axis, { maxDeg, ...sourced() }]),
    ),
  },
});

describe.each([
  ['yaw', yaw, (yawDeg: number) => ({ yawDeg }), 'turnedLeft', 'turnedRight'],
  ['pitch', pitch, (pitchDeg: number) => ({ pitchDeg }), 'chinDown', 'chinUp'],
] as const)('%s', (axis, check, pose, positive, negative) => {
  const noise = POSE_NOISE_DEG[axis];

  test.each([
    ['the ICAO limit where the specification is silent', {}, 5],
    ['the specification’s own limit', { [axis]: 20 }, 20],
  ])('keeps to %s, widened by the noise', (_, limits, maxDeg) => {
    for (const sign of [1, -1]) {
      const at = (deg: number) => check(held(pose(sign * deg), limits));
      const reason = sign > 0 ? positive : negative;
      expect(at(maxDeg + noise.pass)).toMatchObject({ outcome: 'met', reason: 'ok' });
      expect(at(maxDeg + noise.pass + 0.01)).toMatchObject({ outcome: 'near', reason });
      expect(at(maxDeg + noise.fail - 0.01)).toMatchObject({ outcome: 'near', reason });
      expect(at(maxDeg + noise.fail)).toMatchObject({ outcome: 'broken', reason });
    }
  });

  test('tells the angle with its sign against the limit that the specification names', () => {
    expect(check(held(pose(-31), { [axis]: 20 }))).toMatchObject({
      ...{ value: -31, limit: { min: -20, max: 20 }, unit: 'deg' },
    });
  });

  test('does not look at the other angles', () => {
    const others = { yawDeg: 40, pitchDeg: 40, rollDeg: 40, ...pose(0) };
    expect(check(held(others)).outcome).toBe('met');
  });
});

describe('roll', () => {
  test.each<[string, Partial<Record<PoseAxis, number>>, number, number]>([
    ['the ICAO limit, best practice inside it', {}, 5, 8],
    ['a wide limit, three fifths of it inside', { roll: 20 }, 12, 20],
    ['a limit stricter than best practice', { roll: 3 }, 3, 3],
  ])('keeps to %s', (_, limits, best, most) => {
    for (const sign of [1, -1]) {
      const at = (rollDeg: number) => roll(held({ rollDeg: sign * rollDeg }, limits));
      const reason = sign > 0 ? 'tiltedLeft' : 'tiltedRight';
      expect(at(best)).toMatchObject({ outcome: 'met', reason: 'ok' });
      if (best < most) expect(at(best + 0.01)).toMatchObject({ outcome: 'near', reason });
      if (best < most) expect(at(most - 0.01)).toMatchObject({ outcome: 'near', reason });
      expect(at(most + 0.01)).toMatchObject({ outcome: 'broken', reason });
    }
  });

  test('tells the angle with its sign', () => {
    expect(roll(held({ rollDeg: -9 }))).toMatchObject({
      ...{ value: -9, limit: { min: -8, max: 8 }, unit: 'deg' },
    });
  });

  test.each([-174, -90, 9, 45, 180])(
    'of a baby that lies at %f°, is that of the photo',
    (angleDeg) => {
      if (FAULTLESS.crop.plan === null) throw new Error('The faultless picture has a photo.');
      const lying = held({ rollDeg: angleDeg + 1 });
      const crop = { plan: { ...FAULTLESS.crop.plan, angleDeg }, refusal: null };
      const wished = { plan: null, refusal: OUTSIDE, wished: crop.plan };
      for (const outcome of [crop, wished]) {
        const infant = roll({ ...lying, subject: 'infant', crop: outcome });
        expect(infant).toMatchObject({ outcome: 'met', value: 1 });
        for (const subject of ['child', 'schoolchild', 'adult'] as const) {
          expect(roll({ ...lying, subject, crop: outcome })).toMatchObject({ outcome: 'broken' });
        }
      }
    },
  );

  test('of a baby is not known where no photo can be cut', () => {
    const crop = { plan: null, refusal: { code: 'rulesConflict' }, wished: null } as const;
    const lying = { ...held({ rollDeg: 90 }), crop };
    expect(roll({ ...lying, subject: 'infant' })).toEqual({
      outcome: 'unknown',
      reason: 'needsCrop',
    });
    expect(roll(lying)).toMatchObject({ outcome: 'broken', value: 90 });
  });
});
