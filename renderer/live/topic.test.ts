import { describe, expect, it } from 'vitest';
import type { CheckResult, Verdict } from '../../src/checks/verdict';
import type { Reason } from '../../src/checks/reason';
import { topicVerdict } from './topic';

const check = (id: CheckResult['id'], verdict: Verdict, reason: Reason = 'ok'): CheckResult => ({
  id,
  verdict,
  value: null,
  severity: null,
  limit: null,
  unit: null,
  reason,
  region: null,
});

describe('topicVerdict', () => {
  it('is the worst of the topic, whatever the others say', () => {
    const checks = [
      check('yaw', 'pass'),
      check('pitch', 'warn'),
      check('roll', 'not-checked', 'needsFace'),
      check('eyesOpen', 'fail'),
    ];
    expect(topicVerdict(checks, 'pose')).toBe('warn');
    expect(topicVerdict(checks, 'eyes')).toBe('fail');
  });

  it('never calls good what was not wholly checked', () => {
    const checks = [
      check('earsVisible', 'pass'),
      check('hairTied', 'not-checked', 'needsAppearance'),
    ];
    expect(topicVerdict(checks, 'hair')).toBe('not-checked');
    expect(topicVerdict([], 'light')).toBe('not-checked');
  });

  it('leaves out what the specification does not want', () => {
    const checks = [check('earsVisible', 'pass'), check('hairTied', 'not-checked', 'notRequired')];
    expect(topicVerdict(checks, 'hair')).toBe('pass');
  });
});
