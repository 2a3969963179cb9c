import { describe, expect, test } from 'vitest';
import { withPixels } from '../faultless-evidence';
import { motionBlur } from './motion-blur';
import { sharpness } from './sharpness';

const blurred = (least: number, most: number) => withPixels({ blur: { least, most } });

describe('the direction in which a face is most blurred', () => {
  test.each([
    [0.002, 0.003, 'met', 'met'],
    [0.012, 0.013, 'met', 'met'],
    [0.03, 0.032, 'broken', 'met'],
    [0.1, 0.11, 'broken', 'met'],
    [0.007, 0.02, 'broken', 'broken'],
    [0.03, 0.08, 'broken', 'broken'],
    // A very sharp picture: what its lens leaves has no direction that anybody sees.
    [0, 0.005, 'met', 'met'],
  ])('least %f, most %f: in focus %s, still %s', (least, most, inFocus, still) => {
    expect(sharpness(blurred(least, most))).toMatchObject({
      ...{ outcome: inFocus, reason: inFocus === 'met' ? 'ok' : 'blurred', value: most },
    });
    expect(motionBlur(blurred(least, most))).toMatchObject({
      ...{ outcome: still, reason: still === 'met' ? 'ok' : 'motionBlurred' },
    });
  });

  test('says the same of motion at any distance from blur that is alike all around', () => {
    const found = motionBlur(blurred(0.02, 0.02));
    expect(found).toMatchObject({ severity: expect.closeTo(-0.38 / 0.09, 6), value: 0 });
  });
});
