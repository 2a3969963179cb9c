import { describe, expect, it } from 'vitest';
import type { Label } from './labels';
import { parsePose } from './pose-label';
import { EVALUATED, isFrontal, truthOf, type EvaluatedCheck, type Truth } from './truth';

const LIMITS = { yaw: 5, pitch: 5, roll: 8 };

const GOOD: Label = {
  file: 'good.jpg',
  faces: 1,
  pose: parsePose('frontal'),
  eyes: 'open',
  mouth: 'closed',
  hair_over_eyebrows: 'n',
  hair_over_eyes: 'n',
  left_ear_visible: 'y',
  right_ear_visible: 'y',
  hair_loose_on_shoulders: 'n',
  glasses: 'none',
  background: 'white',
  lighting: 'even',
  sharp: 'y',
  notes: '',
};

const truths = (change: Partial<Label>): Partial<Record<EvaluatedCheck, Truth | null>> => {
  const label = { ...GOOD, ...change };
  const differing = EVALUATED.flatMap((check) => {
    const truth = truthOf(check, label, LIMITS);
    return truth === 'compliant' ? [] : [[check, truth] as const];
  });
  return Object.fromEntries(differing);
};

const posed = (pose: string) => truths({ pose: parsePose(pose) });

describe('the truth of a label', () => {
  it('is compliant for every check of a good portrait', () => {
    expect(truths({})).toEqual({});
  });

  it.each<[Partial<Label>, ReturnType<typeof truths>]>([
    [{ eyes: 'closed' }, { eyesOpen: 'defective' }],
    [{ eyes: 'covered' }, { eyesOpen: null }],
    [{ mouth: 'smile' }, { mouthClosed: 'defective' }],
    [{ mouth: 'open' }, { mouthClosed: 'defective' }],
    [{ hair_over_eyes: 'y' }, { eyesVisible: 'defective' }],
    [{ hair_over_eyes: 'partial' }, { eyesVisible: 'grey' }],
    [{ glasses: 'dark' }, { eyesVisible: 'defective' }],
    [{ glasses: 'clear' }, {}],
    [{ hair_over_eyebrows: 'y' }, { eyebrowsVisible: 'defective' }],
    [{ hair_over_eyebrows: 'partial' }, { eyebrowsVisible: 'grey' }],
    [{ left_ear_visible: 'n' }, { earsVisible: 'defective' }],
    [{ left_ear_visible: 'partial', right_ear_visible: 'n' }, { earsVisible: 'defective' }],
    [{ right_ear_visible: 'partial' }, { earsVisible: 'grey' }],
    [{ right_ear_visible: null }, { earsVisible: null }],
    [{ hair_loose_on_shoulders: 'y' }, { hairTied: 'defective' }],
    [{ background: 'plain' }, {}],
    [{ background: 'cluttered' }, { backgroundUniformity: 'defective' }],
    [{ lighting: 'dark' }, { underExposure: 'defective', illuminationUniformity: null }],
    [{ lighting: 'over' }, { overExposure: 'defective', illuminationUniformity: null }],
    [
      { lighting: 'uneven' },
      { underExposure: null, overExposure: null, illuminationUniformity: 'defective' },
    ],
    [{ sharp: 'n' }, { sharpness: 'defective' }],
    [{ sharp: null }, { sharpness: null }],
  ])('%o says %o, and nothing else changes', (change, expected) => {
    expect(truths(change)).toEqual(expected);
  });

  it('speaks of the number of faces alone where there is not one', () => {
    const others = EVALUATED.filter((check) => check !== 'singleFace');
    const silent = Object.fromEntries(others.map((check) => [check, null]));
    expect(truths({ faces: 2 })).toEqual({ singleFace: 'defective', ...silent });
    expect(truths({ faces: 0 })).toEqual({ singleFace: 'defective', ...silent });
  });

  it('has a grey zone of 3 degrees beyond the limits of a pose', () => {
    expect(posed('turned to image-left 5')).toEqual({});
    expect(posed('turned to image-left 7')).toEqual({ yaw: 'grey' });
    expect(posed('turned to image-right 8')).toEqual({ yaw: 'defective' });
    expect(posed('pitched down 8; tilted (head top to image-left) 12')).toEqual({
      pitch: 'defective',
      roll: 'defective',
    });
  });

  it('says nothing of tilt and pitch in profile', () => {
    expect(posed('turned to image-left 75')).toEqual({
      yaw: 'defective',
      pitch: null,
      roll: null,
    });
  });
});

it('reads only poses in the words of the column', () => {
  expect(parsePose('turned to image-left 10; tilted (head top to image-left) 11')).toEqual({
    yawDeg: 10,
    pitchDeg: 0,
    rollDeg: 11,
  });
  for (const text of ['', 'left 10', 'turned to image-left', 'frontal; pitched up 5']) {
    expect(parsePose(text)).toBeNull();
  }
});

it('calls frontal one person within all limits', () => {
  expect(isFrontal(GOOD, LIMITS)).toBe(true);
  expect(isFrontal({ ...GOOD, faces: 2 }, LIMITS)).toBe(false);
  expect(isFrontal({ ...GOOD, pose: parsePose('pitched up 9') }, LIMITS)).toBe(false);
});
