import { describe, expect, test } from 'vitest';
import type { Ear } from '../../measure/ears';
import type { EyeCover } from '../../measure/eyes';
import { PLAIN_EYES } from '../../measure/synthetic-head';
import { withEyePixels, withHairAndBody, withMeasured } from '../faultless-evidence';
import type { Reason } from '../reason';
import { earsVisible } from './ears-visible';
import { eyebrowsVisible } from './eyebrows-visible';
import { eyesOpen } from './eyes-open';
import { eyesVisible } from './eyes-visible';
import { shouldersLevel } from './shoulders-level';

const LEFT = [{ x: 1, y: 1 }];
const RIGHT = [{ x: 2, y: 2 }];

test.each([
  [0.05, 0.3, 'broken', 'leftEyeClosed', 0.05],
  [0.3, 0.05, 'broken', 'rightEyeClosed', 0.05],
  [0.08, 0.05, 'broken', 'bothEyesClosed', 0.05],
  [0.15, 0.05, 'broken', 'rightEyeClosed', 0.05],
  [0.15, 0.3, 'near', 'leftEyeClosed', 0.15],
])('left eye open %f, right %f: %s, %s', (left, right, outcome, reason, value) => {
  expect(eyesOpen(withMeasured({ eyeOpening: { left, right } }))).toMatchObject({
    ...{ outcome, reason, value },
  });
});

test.each([
  [0.9, 0, 'leftEyebrowCovered', 0.9, [LEFT]],
  [0, 0.9, 'rightEyebrowCovered', 0.9, [RIGHT]],
  [0.9, 0.5, 'bothEyebrowsCovered', 0.9, [LEFT, RIGHT]],
  [0.5, 0.9, 'bothEyebrowsCovered', 0.9, [LEFT, RIGHT]],
])('left brow under hair %f, right %f: %s', (left, right, reason, value, region) => {
  const eyebrows = {
    left: { hairShare: left, outline: LEFT },
    right: { hairShare: right, outline: RIGHT },
  };
  const found = eyebrowsVisible(withHairAndBody({ eyebrows }));
  expect(found).toMatchObject({ outcome: 'broken', reason, value, region });
});

describe('over the eyes', () => {
  const BARE: EyeCover = { hairShare: 0, accessoryShare: 0, frameShare: 0, zone: [] };
  const eyes = (left: Partial<EyeCover>, right: Partial<EyeCover> = {}, bridgeShare = 1) =>
    eyesVisible(
      withHairAndBody({
        eyes: { left: { ...BARE, ...left }, right: { ...BARE, ...right } },
        glasses: { bridgeShare, lensLight: 1, underEyeLight: 1 },
      }),
    );

  test.each<[string, Partial<EyeCover>, Partial<EyeCover>, string, string]>([
    ['hair on the left', { hairShare: 0.3 }, {}, 'broken', 'leftEyeCovered'],
    ['hair on the right', {}, { hairShare: 0.3 }, 'broken', 'rightEyeCovered'],
    ['hair on both', { hairShare: 0.3 }, { hairShare: 0.5 }, 'broken', 'bothEyesCovered'],
    ['one dark lens', {}, { accessoryShare: 1 }, 'broken', 'darkGlasses'],
    ['tinted lenses', { accessoryShare: 0.2 }, { accessoryShare: 0.2 }, 'near', 'darkGlasses'],
    ['dark glasses and hair', { accessoryShare: 1, hairShare: 1 }, {}, 'broken', 'darkGlasses'],
    [
      'a thick frame and hair',
      { accessoryShare: 0.2, hairShare: 0.3 },
      {},
      'broken',
      'leftEyeCovered',
    ],
    [
      'a thick frame and a strand',
      { accessoryShare: 0.2 },
      { hairShare: 0.1 },
      'near',
      'darkGlasses',
    ],
    ['a clear pair', { accessoryShare: 0.02 }, { accessoryShare: 0.02 }, 'met', 'ok'],
  ])('%s', (_, left, right, outcome, reason) => {
    expect(eyes(left, right)).toMatchObject({ outcome, reason });
  });
});

test.each<[number, number, Reason]>([
  [0.3, 0, 'leftEyeCovered'],
  [0, 0.3, 'rightEyeCovered'],
  [0.3, 0.3, 'bothEyesCovered'],
])('a single lock over the left eye %f, the right %f: %s', (left, right, reason) => {
  const strands = (eye: number) => ({ ...PLAIN_EYES.left, strands: { brow: 0, eye } });
  const found = eyesVisible(withEyePixels({ left: strands(left), right: strands(right) }));
  expect(found).toMatchObject({ outcome: 'broken', reason });
});

test('a thing before one eye is no pair of glasses', () => {
  const bare = { hairShare: 0, accessoryShare: 0, frameShare: 0, zone: [] };
  const found = eyesVisible(
    withHairAndBody({ eyes: { left: { ...bare, accessoryShare: 1 }, right: bare } }),
  );
  expect(found).toMatchObject({ outcome: 'broken', reason: 'leftEyeCovered' });
});

describe('ears', () => {
  const BARE: Ear = { visibleShare: 1, hairShare: 0, outsideShare: 0, zone: LEFT };
  const COVERED: Ear = { ...BARE, visibleShare: 0, hairShare: 1 };
  const CUT: Ear = { ...BARE, visibleShare: 0, outsideShare: 0.6 };
  const GONE: Ear = { ...BARE, visibleShare: 0 };
  const ears = (left: Ear, right: Ear, yawDeg = 0) => {
    const { measurements, ...rest } = withHairAndBody({
      ears: { left, right: { ...right, zone: RIGHT } },
    });
    const pose = { yawDeg, pitchDeg: 0, rollDeg: 0 };
    return earsVisible({ ...rest, measurements: { ...measurements, pose } });
  };

  test.each([
    ['left', COVERED, BARE, 'leftEarCovered', [LEFT]],
    ['right', BARE, COVERED, 'rightEarCovered', [RIGHT]],
    ['both', COVERED, COVERED, 'bothEarsCovered', [LEFT, RIGHT]],
  ])('covered: %s', (_, left, right, reason, region) => {
    expect(ears(left, right)).toMatchObject({ outcome: 'broken', reason, region, value: 0 });
  });

  test('cut off by the picture’s edge are neither seen nor covered', () => {
    expect(ears(CUT, BARE)).toMatchObject({ outcome: 'broken', reason: 'leftEarCutOff' });
    expect(ears(BARE, CUT)).toMatchObject({ outcome: 'broken', reason: 'rightEarCutOff' });
    expect(ears(CUT, CUT)).toMatchObject({ outcome: 'broken', reason: 'bothEarsCutOff' });
    const half = ears({ ...CUT, outsideShare: 0.5 }, BARE);
    expect(half).toMatchObject({ outcome: 'broken', reason: 'leftEarCovered' });
  });

  test.each([
    ['the left one of a head turned left', GONE, BARE, 11],
    ['the right one of a head turned right', BARE, GONE, -11],
  ])('out of sight behind the cheek are not judged: %s', (_, left, right, yawDeg) => {
    expect(ears(left, right, yawDeg)).toEqual({ outcome: 'unknown', reason: 'hiddenByPose' });
    expect(ears(left, right, -yawDeg).outcome).toBe('broken');
    expect(ears(left, right, Math.sign(yawDeg) * 10).outcome).toBe('broken');
  });

  test('out of sight are still covered where hair lies over their place', () => {
    expect(ears({ ...GONE, hairShare: 0.3 }, BARE, 20)).toMatchObject({
      ...{ outcome: 'broken', reason: 'leftEarCovered', value: 0 },
    });
    expect(ears({ ...BARE, hairShare: 0.3 }, BARE, 20)).toMatchObject({
      outcome: 'broken',
      value: 0,
    });
    expect(ears({ ...GONE, hairShare: 0.29 }, BARE, 20).outcome).toBe('unknown');
  });

  test('out of sight are not taken as seen, whatever the edge of the cheek shows', () => {
    expect(ears(BARE, BARE, 20)).toEqual({ outcome: 'unknown', reason: 'hiddenByPose' });
  });
});

test('a shoulder that hangs lower is one fault, whichever it is', () => {
  for (const shoulderTiltDeg of [12, -12]) {
    expect(shouldersLevel(withHairAndBody({ shoulderTiltDeg }))).toMatchObject({
      ...{ outcome: 'broken', value: 12, reason: 'shouldersUneven' },
    });
  }
});
