import { expect, it } from 'vitest';
import type { CheckId } from '../checks/check-id';
import type { Verdict } from '../checks/verdict';
import type { Report } from '../judge';
import { NO_SOFT_LIGHT, softLight } from './soft-light';

const report = (id: CheckId, verdict: Verdict): Report => ({
  specification: 'cn.idcard',
  policy: null,
  subject: 'adult',
  relaxed: [],
  light: null,
  verdict: 'pass',
  checks: [
    {
      id,
      verdict,
      severity: null,
      value: null,
      limit: null,
      unit: null,
      reason: 'ok',
      region: null,
    },
  ],
  head: null,
  crop: null,
});
const dark = report('underExposure', 'warn');
const fine = report('underExposure', 'pass');

const after = (...reports: readonly [Report, number][]): boolean =>
  reports.reduce((state, [seen, atMs]) => softLight(state, seen, atMs), NO_SOFT_LIGHT).on;

it('goes on when the light has been poor for a second', () => {
  expect(after([dark, 0], [dark, 999])).toBe(false);
  expect(after([dark, 0], [dark, 1000])).toBe(true);
  expect(after([report('shadowOnFace', 'fail'), 0], [dark, 1000])).toBe(true);
});

it('does not go on for a moment, nor for what light does not mend', () => {
  expect(after([dark, 0], [fine, 500], [dark, 1000], [dark, 1900])).toBe(false);
  const cast = report('naturalColour', 'fail');
  expect(after([cast, 0], [cast, 5000])).toBe(false);
  const unseen = report('underExposure', 'not-checked');
  expect(after([unseen, 0], [unseen, 5000])).toBe(false);
});

it('stays on', () => {
  expect(after([dark, 0], [dark, 1000], [fine, 2000], [fine, 90_000])).toBe(true);
});
