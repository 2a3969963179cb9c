import { describe, expect, it } from 'vitest';
import { evaluate } from './evaluate';
import { evaluateQuestions, isUnanswered } from './evaluation';
import type { JudgedPicture } from './judged-picture';
import { madeUp } from './made-up';
import { evaluatePortraits } from './portraits';
import { parsePose } from './pose-label';

const LIMITS = { yaw: 5, pitch: 5, roll: 8 };

const row = (name: string, pictures: readonly JudgedPicture[]) => {
  const found = evaluateQuestions(pictures, LIMITS).find(({ question }) => question.name === name);
  if (found === undefined) throw new Error(`no row ${name}`);
  return found;
};

describe('the row of a check', () => {
  const pictures = [
    madeUp({ gaze: -1 }),
    madeUp({ gaze: 2 }),
    madeUp({ gaze: null }),
    madeUp({ gaze: 2 }, { gaze: 'camera', background: 'cluttered' }),
    madeUp({ gaze: 3 }, { gaze: 'left' }),
    madeUp({ gaze: 0.5 }, { gaze: 'up' }),
    madeUp({ gaze: -2 }, { gaze: 'down' }),
  ];

  it('counts pictures, errors, doubts and silence', () => {
    expect(row('gaze', pictures)).toMatchObject({
      pictures: { compliant: 4, defective: 3, grey: 0 },
      errors: {
        compliant: 3,
        defective: 3,
        falseRejects: 2,
        misses: 1,
        doubtfulCompliant: 0,
        doubtfulDefective: 1,
      },
      falseRejectsOrderly: { count: 1, of: 2 },
      notChecked: { count: 1, of: 7 },
    });
  });

  it('is left out where no picture speaks to it', () => {
    const names = evaluateQuestions(pictures, LIMITS).map(({ question }) => question.name);
    expect(names).not.toContain('resolution');
    expect(names).not.toContain('glasses: glare');
    expect(names).toContain('gaze');
  });

  it('tells a check that nobody makes from one that failed to be made', () => {
    expect(isUnanswered(row('gaze', [madeUp({ gaze: null })]))).toBe(false);
    const silent = madeUp({ gaze: null });
    const checks = silent.checks.map((each) =>
      each.id === 'gaze' ? { ...each, reason: 'notJudged' as const } : each,
    );
    expect(isUnanswered(row('gaze', [{ ...silent, checks }]))).toBe(true);
  });
});

describe('the row of several checks', () => {
  const pose = 'pose (yaw, pitch, roll)';
  const turned = { pose: parsePose('turned to image-left 15') };

  it('goes by the one that is most broken', () => {
    const [answer] = row(pose, [madeUp({ yaw: -1, pitch: 2, roll: 0.5 }, turned)]).answers;
    expect(answer).toMatchObject({ truth: 'defective', score: 2, result: { id: 'pitch' } });
  });

  it('leaves out what nobody judges', () => {
    const checks = madeUp({ pitch: null }, turned).checks.map((each) =>
      each.id === 'pitch' ? { ...each, reason: 'notJudged' as const } : each,
    );
    const [answer] = row(pose, [{ ...madeUp({}, turned), checks }]).answers;
    expect(answer?.score).toBe(0);
  });

  it('has no answer where one is missing and none is broken', () => {
    const found = row(pose, [
      madeUp({ yaw: null, pitch: 0.5 }, turned),
      madeUp({ yaw: null, pitch: 1.5 }, turned),
    ]);
    expect(found.answers.map(({ score }) => score)).toEqual([null, 1.5]);
  });
});

describe('good portraits', () => {
  it('are told apart from those whose hair is wrong, and from those that nobody labelled in full', () => {
    const found = evaluatePortraits(
      [
        madeUp({}),
        madeUp({ resolution: 2, gaze: 3 }),
        madeUp({ shouldersLevel: 0.5 }),
        // In order but for an ear: the refusal by earsVisible is right, that by redEye is not.
        madeUp({ earsVisible: 4 }, { left_ear_visible: 'n' }),
        madeUp({ earsVisible: 4, redEye: 1 }, { left_ear_visible: 'n' }),
        madeUp({ gaze: 9 }, { background: 'cluttered' }),
        madeUp({ gaze: null }, { left_ear_visible: null }),
      ],
      LIMITS,
    );
    expect(found).toMatchObject({
      refused: { count: 1, of: 3 },
      warned: { count: 1, of: 3 },
      refusedOrderly: { count: 2, of: 6 },
      refusedBy: [
        ['resolution', 1],
        ['gaze', 1],
        ['redEye', 1],
      ],
    });
    expect(found.notCheckedFrontal.count).toBe(1);
  });
});

it('keeps derived pictures of low trust out of every rate', () => {
  const pictures = [
    madeUp({ gaze: 2 }),
    madeUp({ gaze: 2 }, { trust: 'low', kind: 'drawn-gaze', gaze: 'left', derived_from: 'a.jpg' }),
  ];
  const { questions, lowTrust, portraits } = evaluate(pictures, LIMITS);
  const gaze = (rows: typeof questions) =>
    rows.find(({ question }) => question.name === 'gaze')?.pictures;
  expect(gaze(questions)).toEqual({ compliant: 1, defective: 0, grey: 0 });
  expect(gaze(lowTrust)).toEqual({ compliant: 0, defective: 1, grey: 0 });
  expect(portraits.refusedOrderly).toEqual({ count: 1, of: 1 });
});

it('counts an untouched copy only where its original is not there', () => {
  const copy = madeUp({}, { file: 'a__untouched.jpg', derived_from: 'a.jpg', kind: 'untouched' });
  const original = madeUp({}, { file: 'a.jpg' });
  expect(evaluate([copy, original], LIMITS).pictures).toEqual([original]);
  expect(evaluate([copy], LIMITS).pictures).toEqual([copy]);
});
