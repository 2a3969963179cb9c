import { describe, expect, test } from 'vitest';
import type { EyeCover } from '../../measure/eyes';
import type { Glasses } from '../../measure/glasses';
import { PLAIN_EYES } from '../../measure/synthetic-head';
import type { OneEyePixels } from '../../observation/eye-pixels';
import type { Evidence } from '../check';
import { SILENT, sourced, withEyePixels, withHairAndBody } from '../faultless-evidence';
import { glasses } from './glasses';

interface Worn extends Partial<Glasses> {
  readonly left?: Partial<EyeCover & OneEyePixels>;
  readonly right?: Partial<EyeCover & OneEyePixels>;
}

const BARE: EyeCover = { hairShare: 0, accessoryShare: 0, frameShare: 0, zone: [] };

function wearing({ left = {}, right = {}, ...worn }: Worn): Evidence {
  const { measurements } = withHairAndBody({
    eyes: { left: { ...BARE, ...left }, right: { ...BARE, ...right } },
    glasses: { bridgeShare: 1, lensLight: 1, underEyeLight: 1, ...worn },
  });
  const eyePixels = {
    left: { ...PLAIN_EYES.left, ...left },
    right: { ...PLAIN_EYES.right, ...right },
  };
  return { ...withEyePixels(eyePixels), measurements };
}

describe('glasses', () => {
  test.each<[string, Worn, string, string]>([
    ['clear ones', {}, 'met', 'ok'],
    [
      'none, in a face with shine on the lids',
      { bridgeShare: 0, left: { glareShare: 0.1 } },
      'met',
      'ok',
    ],
    [
      'none, with deep-set eyes',
      { bridgeShare: 0, lensLight: null, underEyeLight: 0.3 },
      'met',
      'ok',
    ],
    [
      'none, with a thing over one eye',
      { bridgeShare: 0, left: { frameShare: 1, accessoryShare: 1 } },
      'met',
      'ok',
    ],
    ['a light tint', { lensLight: 0.7, underEyeLight: 0.75 }, 'near', 'darkGlasses'],
    ['a shadow of the rim', { lensLight: 0.7, underEyeLight: 1 }, 'met', 'ok'],
    ['a tint', { lensLight: 0.6, underEyeLight: 0.6 }, 'broken', 'darkGlasses'],
    ['a tint without a rim', { lensLight: null, underEyeLight: 0.2 }, 'broken', 'darkGlasses'],
    [
      'black ones whose bridge is not seen',
      { bridgeShare: 0, left: { accessoryShare: 1 }, right: { accessoryShare: 1 } },
      ...(['broken', 'darkGlasses'] as const),
    ],
    ['a reflection on one side', { right: { glareShare: 0.1 } }, 'broken', 'glassesGlare'],
    ['a rim over one eye', { left: { frameShare: 0.1 } }, 'broken', 'frameOverEyes'],
    [
      'a doubtful tint and a reflection',
      { lensLight: 0.7, underEyeLight: 0.75, right: { glareShare: 0.1 } },
      ...(['broken', 'glassesGlare'] as const),
    ],
  ])('%s', (_, worn, outcome, reason) => {
    expect(glasses(wearing(worn))).toMatchObject({ outcome, reason });
  });

  test.each<['allowed' | 'ifUsual' | 'forbidden', number, string, string]>([
    ['forbidden', 1, 'broken', 'glassesWorn'],
    ['forbidden', 0.3, 'near', 'glassesWorn'],
    ['forbidden', 0, 'met', 'ok'],
    ['ifUsual', 1, 'met', 'ok'],
    ['allowed', 1, 'met', 'ok'],
  ])('%s and over %f of the nose: %s', (worn, bridgeShare, outcome, reason) => {
    const evidence = wearing({ bridgeShare });
    const specification = { ...SILENT, glasses: { worn, ...sourced() } };
    expect(glasses({ ...evidence, specification })).toMatchObject({ outcome, reason });
  });
});
