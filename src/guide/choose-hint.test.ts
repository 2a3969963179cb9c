import { describe, expect, it } from 'vitest';
import type { CheckId } from '../checks/check-id';
import { REASONS, type Reason } from '../checks/reason';
import type { CheckResult, Verdict } from '../checks/verdict';
import type { Report } from '../judge';
import { chooseHint, HINT_ORDER } from './choose-hint';

const check = (id: CheckId, verdict: Verdict, reason: Reason): CheckResult => ({
  id,
  verdict,
  reason,
  value: null,
  severity: null,
  limit: null,
  unit: null,
  region: null,
});

const report = (...checks: readonly CheckResult[]): Report => ({
  specification: 'cn.idcard',
  policy: null,
  subject: 'adult',
  relaxed: [],
  light: null,
  verdict: 'fail',
  checks,
  head: null,
  crop: null,
});

describe('the order of hints', () => {
  it('has a place for every reason that asks something of the person, and only one', () => {
    expect(new Set(HINT_ORDER).size).toBe(HINT_ORDER.length);
    const hinted = new Set<Reason>(HINT_ORDER);
    expect(REASONS.filter((reason) => !hinted.has(reason))).toEqual([
      'ok',
      'backgroundReplaced',
      'needsFace',
      'needsAppearance',
      'needsCrop',
      'notMeasurable',
      'hiddenByPose',
      'specificationSilent',
      'notRequired',
      'notJudged',
      'lensUnknown',
    ]);
  });

  it.each<[Reason, Reason]>([
    ['noFace', 'severalFaces'],
    ['severalFaces', 'tooCloseToLens'],
    ['tooCloseToLens', 'tooFewPixels'],
    ['tooFewPixels', 'headCutTop'],
    ['headCutTop', 'tooDark'],
    ['tooDark', 'turnedLeft'],
    ['turnedLeft', 'leftEarCovered'],
    ['darkGlasses', 'bothEyesClosed'],
    ['hairLoose', 'mouthOpen'],
    ['mouthOpen', 'backgroundBusy'],
    ['backgroundBusy', 'blurred'],
  ])('asks for %s before %s', (first, second) => {
    const chosen = chooseHint(
      report(check('sharpness', 'fail', second), check('yaw', 'fail', first)),
    );
    expect(chosen).toEqual({ reason: first, check: 'yaw', verdict: 'fail' });
  });
});

it('asks for what fails before what is only warned of', () => {
  const checks = [check('yaw', 'warn', 'turnedLeft'), check('sharpness', 'fail', 'blurred')];
  expect(chooseHint(report(...checks))?.reason).toBe('blurred');
  expect(chooseHint(report(check('yaw', 'warn', 'turnedLeft')))).toEqual({
    reason: 'turnedLeft',
    check: 'yaw',
    verdict: 'warn',
  });
});

it('takes the failure where one reason both fails and warns', () => {
  const checks = [check('headHeight', 'warn', 'tooSmall'), check('headWidth', 'fail', 'tooSmall')];
  expect(chooseHint(report(...checks))?.check).toBe('headWidth');
});

it('asks for nothing where all passes or nothing could be checked', () => {
  expect(chooseHint(report())).toBeNull();
  expect(
    chooseHint(
      report(check('yaw', 'pass', 'ok'), check('earsVisible', 'not-checked', 'hiddenByPose')),
    ),
  ).toBeNull();
});
