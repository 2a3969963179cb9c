import { expect, it } from 'vitest';
import type { CheckResult } from '../checks/verdict';
import { afterReplacement, backgroundObjected } from './after-replacement';

const check = (id: CheckResult['id'], verdict: CheckResult['verdict']): CheckResult => ({
  id,
  verdict,
  severity: null,
  value: null,
  limit: null,
  unit: null,
  reason:
    verdict === 'pass' ? 'ok' : verdict === 'not-checked' ? 'notRequired' : 'backgroundUneven',
  region: null,
});

it('never passes, whatever the picture was', () => {
  const after = afterReplacement([check('backgroundColour', 'pass'), check('yaw', 'pass')]);
  expect(after.verdict).toBe('warn');
  expect(after.checks[0]).toMatchObject({ verdict: 'warn', reason: 'backgroundReplaced' });
  expect(after.checks[1]).toMatchObject({ verdict: 'pass' });
  expect(afterReplacement([check('yaw', 'pass')]).verdict).toBe('warn');
});

it('helps against the wall alone: what is wrong with the person stays wrong', () => {
  const wall = [check('backgroundUniformity', 'fail'), check('yaw', 'pass')];
  expect(backgroundObjected(wall)).toBe(true);
  expect(afterReplacement(wall).verdict).toBe('warn');
  expect(afterReplacement([...wall, check('earsVisible', 'fail')]).verdict).toBe('fail');
});

it('leaves alone what the specification does not ask for', () => {
  const after = afterReplacement([check('shadowOnBackground', 'not-checked')]);
  expect(after.checks[0]).toMatchObject({ verdict: 'not-checked', reason: 'notRequired' });
  expect(backgroundObjected([check('shadowOnBackground', 'not-checked')])).toBe(false);
});
