import { describe, expect, it } from 'vitest';
import { CHECK_IDS, type CheckId } from '../../src/checks/check-id';
import type { Label } from '../labels';
import { parsePose } from '../pose-label';
import { labelled } from './labelled';
import { isOrderly } from './orderly';
import { isFrontal } from './pose-truth';
import { QUESTIONS } from './questions';
import { all, freeOnBothSides, type Truth } from './truth';
import { truthOf } from './truths';

const LIMITS = { yaw: 5, pitch: 5, roll: 8 };
const WHITE: Partial<Label> = { background: 'white', head_covering: 'none' };

/** Checks of which no label of a single person can tell. */
const SILENT: readonly CheckId[] = [
  'resolution',
  'jewellery',
  'skinMarks',
  'headHeight',
  'headWidth',
  'topMargin',
  'bottomMargin',
  'eyeLine',
  'centred',
  'cropInsidePicture',
];

const truths = (change: Partial<Label>): Partial<Record<CheckId, Truth | null>> =>
  Object.fromEntries(
    CHECK_IDS.map((check) => [check, truthOf(check, labelled({ ...WHITE, ...change }), LIMITS)]),
  );

/** What is not compliant, or not said to be so, of the checks that labels can speak to. */
const named = (change: Partial<Label>, ...checks: readonly CheckId[]) =>
  Object.fromEntries(checks.map((check) => [check, truths(change)[check]]));

const defects = (change: Partial<Label>): readonly string[] =>
  Object.entries(truths(change)).flatMap(([check, truth]) =>
    truth === 'defective' ? [check] : [],
  );

describe('the truth of a label', () => {
  it('is compliant for every check of a good portrait, labelled in full or not', () => {
    for (const [check, truth] of Object.entries(truths({}))) {
      const isSilent = SILENT.some((silent) => silent === check);
      expect(`${check} ${truth ?? 'silent'}`).toBe(`${check} ${isSilent ? 'silent' : 'compliant'}`);
    }
  });

  it.each<[Partial<Label>, readonly string[]]>([
    [{ eyes: 'closed' }, ['eyesOpen']],
    [{ mouth: 'smile' }, ['mouthClosed', 'expressionNeutral']],
    [{ mouth: 'open' }, ['mouthClosed']],
    [{ expression: 'smile' }, ['expressionNeutral']],
    [{ expression: 'raised_brows' }, ['expressionNeutral']],
    [{ hair_over_eyes: 'y' }, ['eyesVisible']],
    [{ hair_over_left_eye: 'y' }, ['eyesVisible']],
    [{ glasses: 'dark' }, ['eyesVisible', 'glasses']],
    [{ glasses: 'tinted' }, ['glasses']],
    [{ glasses: 'glare' }, ['glasses']],
    [{ glasses: 'frame' }, ['glasses']],
    [{ glasses: 'clear' }, []],
    [{ hair_over_eyebrows: 'y' }, ['eyebrowsVisible']],
    [{ hair_over_right_eyebrow: 'y' }, ['eyebrowsVisible']],
    [{ hair_over_forehead: 'y' }, ['faceOutlineVisible']],
    [{ hair_over_left_cheek: 'y' }, ['faceOutlineVisible']],
    [{ left_ear_visible: 'n' }, ['earsVisible']],
    [{ left_ear_visible: 'partial', right_ear_visible: 'n' }, ['earsVisible']],
    [{ hair_loose_on_shoulders: 'y' }, ['hairTied']],
    [{ background: 'cluttered' }, ['backgroundUniformity']],
    [{ shadow_behind: 'y' }, ['shadowOnBackground']],
    [{ clothes: 'like_background' }, ['clothingContrast']],
    [{ lighting: 'dark' }, ['underExposure']],
    [{ lighting: 'over' }, ['overExposure']],
    [{ lighting: 'uneven' }, ['illuminationUniformity']],
    [{ shadow_on_face: 'y' }, ['shadowOnFace']],
    [{ shine: 'y' }, ['hotSpots']],
    [{ colour_cast: 'y' }, ['naturalColour']],
    [{ compressed: 'y' }, ['compression']],
    [{ sharp: 'n' }, ['sharpness']],
    [{ sharp: 'n', blur: 'motion' }, ['sharpness', 'motionBlur']],
    [{ lens: 'close' }, ['lensDistortion']],
    [{ gaze: 'left' }, ['gaze']],
    [{ red_eyes: 'y' }, ['redEye']],
    [{ head_covering: 'cap' }, ['noHeadCovering']],
    [{ head_covering: 'headband' }, []],
    [{ face_covering: 'hand' }, ['faceUnoccluded']],
    [{ face_covering: 'mask' }, ['mouthUnoccluded']],
    [{ face_covering: 'dummy' }, ['mouthUnoccluded']],
    [{ intruder: 'hand' }, ['aloneInFrame']],
    [{ faces: 2 }, ['singleFace', 'aloneInFrame']],
    [{ faces: 0 }, ['singleFace']],
  ])('%o is a defect for %o alone', (change, checks) => {
    expect([...defects(change)].sort()).toEqual([...checks].sort());
  });

  it('is grey where a defect is only partly there, or belongs to a neighbouring check', () => {
    expect(named({ hair_over_eyes: 'partial' }, 'eyesVisible')).toEqual({ eyesVisible: 'grey' });
    expect(named({ right_ear_visible: 'partial' }, 'earsVisible')).toEqual({ earsVisible: 'grey' });
    expect(named({ glasses: 'glare' }, 'eyesVisible')).toEqual({ eyesVisible: 'grey' });
    expect(named({ shadow_behind: 'y' }, 'backgroundUniformity')).toEqual({
      backgroundUniformity: 'grey',
    });
    expect(named({ shadow_on_face: 'partial' }, 'illuminationUniformity')).toEqual({
      illuminationUniformity: 'grey',
    });
  });

  it('does not exist where the label does not tell', () => {
    expect(named({ eyes: 'covered' }, 'eyesOpen', 'gaze')).toEqual({ eyesOpen: null, gaze: null });
    expect(named({ glasses: 'dark' }, 'eyesOpen', 'gaze')).toEqual({ eyesOpen: null, gaze: null });
    expect(named({ right_ear_visible: null }, 'earsVisible')).toEqual({ earsVisible: null });
    expect(named({ lighting: 'uneven' }, 'underExposure', 'overExposure')).toEqual({
      underExposure: null,
      overExposure: null,
    });
    expect(named({ face_covering: 'mask' }, 'mouthClosed', 'expressionNeutral')).toEqual({
      mouthClosed: null,
      expressionNeutral: null,
    });
    expect(named({ notes: 'closed smile' }, 'expressionNeutral')).toEqual({
      expressionNeutral: null,
    });
  });

  it('takes what nobody labelled for in order only where all else is', () => {
    const unlabelled = ['gaze', 'redEye', 'shadowOnBackground', 'faceUnoccluded'] as const;
    const open = Object.fromEntries(unlabelled.map((check) => [check, null]));
    for (const change of [
      { background: 'cluttered' },
      { sharp: 'n' },
      { pose: parsePose('turned to image-left 15') },
      { notes: 'both hands visible' },
    ] as const) {
      expect(named(change, ...unlabelled)).toEqual(open);
    }
    expect(named({ background: 'cluttered', gaze: 'camera' }, 'gaze')).toEqual({
      gaze: 'compliant',
    });
  });

  it('takes nothing for granted in a derived picture, where an empty cell is a doubt', () => {
    const derived = { derived_from: 'a.jpg', kind: 'hair-ear' };
    const checks = [
      'gaze',
      'shadowOnFace',
      'hotSpots',
      'motionBlur',
      'faceOutlineVisible',
    ] as const;
    const open = Object.fromEntries(checks.map((check) => [check, null]));
    expect(named(derived, ...checks)).toEqual(open);
    expect(named({ ...derived, gaze: 'camera' }, 'gaze')).toEqual({ gaze: 'compliant' });
    const copy = Object.fromEntries(checks.map((check) => [check, 'compliant']));
    expect(named({ ...derived, kind: 'untouched' }, ...checks)).toEqual(copy);
  });

  it('is told by what was done to a derived picture where no column tells', () => {
    const made = (kind: string, level: string) => defects({ derived_from: 'a.jpg', kind, level });
    expect(made('offset', 'top-0.6')).toEqual(['cropInsidePicture']);
    expect(made('offset', 'image-left-2.4')).toEqual([]);
    expect(made('scale', '28px')).toEqual(['resolution']);
    expect(made('background-colour', 'black')).toEqual(['backgroundColour']);
  });

  it('speaks of nothing but the people in the picture where there is not one', () => {
    for (const faces of [0, 2]) {
      const found = Object.entries(truths({ faces })).filter(([, truth]) => truth !== null);
      expect(found.map(([check]) => check)).toEqual(
        faces === 2 ? ['singleFace', 'aloneInFrame'] : ['singleFace'],
      );
    }
  });

  it('has a grey zone of 3 degrees beyond the limits of a pose', () => {
    const posed = (pose: string) => named({ pose: parsePose(pose) }, 'yaw', 'pitch', 'roll');
    const straight = { yaw: 'compliant', pitch: 'compliant', roll: 'compliant' };
    expect(posed('turned to image-left 5')).toEqual(straight);
    expect(posed('turned to image-left 7')).toEqual({ ...straight, yaw: 'grey' });
    expect(posed('turned to image-right 8')).toEqual({ ...straight, yaw: 'defective' });
    expect(posed('pitched down 8; tilted (head top to image-left) 12')).toEqual({
      ...straight,
      pitch: 'defective',
      roll: 'defective',
    });
    expect(posed('turned to image-left 75')).toEqual({ yaw: 'defective', pitch: null, roll: null });
  });
});

it('asks several questions at once without forgetting an open one', () => {
  expect(all('compliant', 'compliant')).toBe('compliant');
  expect(all('compliant', 'grey')).toBe('grey');
  expect(all('grey', null)).toBeNull();
  expect(all(null, 'defective')).toBe('defective');
  expect(freeOnBothSides(null, 'n', null)).toBeNull();
  expect(freeOnBothSides('n', null, null)).toBe('compliant');
  expect(freeOnBothSides('n', 'y', null)).toBe('defective');
});

describe('a row of the evaluation', () => {
  const truthIn = (name: string, change: Partial<Label>): Truth | null => {
    const question = QUESTIONS.find((each) => each.name === name);
    if (question === undefined) throw new Error(`no row ${name}`);
    return question.truth(labelled({ ...WHITE, ...change }), LIMITS);
  };

  it('of one defect leaves the other defects of its check out', () => {
    expect(truthIn('glasses: glare', { glasses: 'glare' })).toBe('defective');
    expect(truthIn('glasses: glare', { glasses: 'tinted' })).toBeNull();
    expect(truthIn('glasses: glare', { glasses: 'clear' })).toBe('compliant');
    expect(truthIn('eyesVisible: hair', { glasses: 'dark' })).toBeNull();
  });

  it('of several checks holds where all of them hold', () => {
    const pose = 'pose (yaw, pitch, roll)';
    expect(truthIn(pose, {})).toBe('compliant');
    expect(truthIn(pose, { pose: parsePose('pitched up 12') })).toBe('defective');
    expect(truthIn('covering (face, mouth)', { face_covering: 'mask' })).toBe('defective');
    expect(truthIn('covering (face, mouth)', { face_covering: 'partial' })).toBe('grey');
  });

  it('stands once under its name', () => {
    expect(new Set(QUESTIONS.map(({ name }) => name)).size).toBe(QUESTIONS.length);
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
  expect(isFrontal(labelled(), LIMITS)).toBe(true);
  expect(isFrontal(labelled({ faces: 2 }), LIMITS)).toBe(false);
  expect(isFrontal(labelled({ pose: parsePose('pitched up 9') }), LIMITS)).toBe(false);
});

it('calls orderly a portrait whose mouth and hair alone may be wrong', () => {
  expect(isOrderly(labelled({ mouth: 'smile', left_ear_visible: 'n' }), LIMITS)).toBe(true);
  expect(isOrderly(labelled({ shine: 'partial' }), LIMITS)).toBe(false);
  for (const [kind, orderly] of [
    ['untouched', true],
    ['hair-ear', true],
    ['offset', false],
    ['gaze', false],
  ] as const) {
    expect(isOrderly(labelled({ derived_from: 'a.jpg', kind }), LIMITS)).toBe(orderly);
  }
});
