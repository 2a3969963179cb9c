import { describe, expect, test } from 'vitest';
import portrait from '../examples/portrait.json';
import { observationSchema, type Observation } from '../observation/observation';
import type { Policy, Specification } from '../specification/specification';
import { policyOf } from '../specification/policy';
import type { Evidence } from './check';
import { CHECK_GROUPS, CHECK_IDS, type CheckId } from './check-id';
import { FAULTLESS, SILENT, withMeasured, WITHOUT_APPEARANCE } from './faultless-evidence';
import { NOTHING_TO_CHECK, REASONS, type Reason } from './reason';
import { overall, runChecks } from './run-checks';
import { THRESHOLDS } from './thresholds';
import type { CheckResult, Verdict } from './verdict';

const ONE_FACE: Observation['faces'] = observationSchema.parse(portrait).faces;

const asking = (rules: Partial<Record<CheckId, Policy>>): Specification => ({
  ...SILENT,
  rules: Object.fromEntries(
    Object.entries(rules).map(([id, policy]) => [
      id,
      { policy, source: ['rule'], confidence: 'single' },
    ]),
  ),
});

function results(evidence: Evidence, specification = SILENT): CheckResult[] {
  const observation = { ...evidence.observation, faces: ONE_FACE };
  return runChecks({ observation, specification }, { ...evidence, observation, specification });
}
const resultOf = (id: CheckId, evidence: Evidence, specification = SILENT) =>
  results(evidence, specification).find((result) => result.id === id);

const { pass, fail } = THRESHOLDS.mouthGap;
const mouth = (mouthGap: number) => withMeasured({ mouthGap });

describe('every check', () => {
  test('has an id of its own, in one group', () => {
    expect(new Set(CHECK_IDS).size).toBe(CHECK_IDS.length);
    expect(Object.values(CHECK_GROUPS).flat()).toEqual([...CHECK_IDS]);
  });

  test.each([
    ['with a face', results(FAULTLESS)],
    ['before its appearance is seen', results(WITHOUT_APPEARANCE)],
    [
      'without a face',
      runChecks({ observation: FAULTLESS.observation, specification: SILENT }, null),
    ],
  ])('has one result, in order, %s', (_, found) => {
    expect(found.map(({ id }) => id)).toEqual([...CHECK_IDS]);
  });

  test('tells its own unit, limit and value, and passes where nothing is wrong', () => {
    for (const { id, verdict, reason, value, limit, unit } of results(FAULTLESS)) {
      if (verdict === 'not-checked') {
        expect(NOTHING_TO_CHECK).toContain(reason);
        expect([id, value, limit, unit]).toEqual([id, null, null, null]);
      } else {
        expect([id, verdict, reason]).toEqual([id, 'pass', 'ok']);
        expect([typeof value, typeof limit, typeof unit]).toEqual(['number', 'object', 'string']);
      }
    }
  });

  test('speaks in reasons that have words', () => {
    expect(new Set(REASONS).size).toBe(REASONS.length);
    const all = [...results(FAULTLESS), ...results(WITHOUT_APPEARANCE), ...results(mouth(1))];
    for (const { reason } of all) expect(REASONS).toContain(reason);
  });
});

describe('how much a check matters', () => {
  test.each<[Policy, number, Verdict, Reason]>([
    ['block', pass, 'pass', 'ok'],
    ['block', (pass + fail) / 2, 'warn', 'mouthOpen'],
    ['block', fail, 'fail', 'mouthOpen'],
    ['warn', pass, 'pass', 'ok'],
    ['warn', (pass + fail) / 2, 'warn', 'mouthOpen'],
    ['warn', fail, 'warn', 'mouthOpen'],
    ['off', pass, 'not-checked', 'notRequired'],
    ['off', fail, 'not-checked', 'notRequired'],
  ])('%s at %f: %s, %s', (policy, value, verdict, reason) => {
    const found = resultOf('mouthClosed', mouth(value), asking({ mouthClosed: policy }));
    expect(found).toMatchObject({ verdict, reason });
    expect(found?.value).toBe(verdict === 'not-checked' ? null : value);
  });

  test('is to block where the specification says nothing', () => {
    expect(resultOf('mouthClosed', mouth(fail))?.verdict).toBe('fail');
  });

  test('does not make a check that could not be made anything else', () => {
    for (const policy of ['block', 'warn'] as const) {
      const found = resultOf('hairTied', WITHOUT_APPEARANCE, asking({ hairTied: policy }));
      expect(found).toEqual({
        ...{ id: 'hairTied', verdict: 'not-checked', reason: 'needsAppearance' },
        ...{ severity: null, value: null, limit: null, unit: null, region: null },
      });
    }
  });
});

describe('without a face', () => {
  const found = runChecks({ observation: FAULTLESS.observation, specification: SILENT }, null);

  test('its absence is all that is known', () => {
    expect(found[0]).toMatchObject({
      id: 'singleFace',
      verdict: 'fail',
      reason: 'noFace',
      value: 0,
    });
    for (const { id, verdict, reason } of found.slice(1)) {
      const expected = policyOf(SILENT, id) === 'off' ? 'notRequired' : 'needsFace';
      expect([id, verdict, reason]).toEqual([id, 'not-checked', expected]);
    }
    expect(overall(found)).toBe('fail');
  });
});

describe('the whole', () => {
  const result = (verdict: Verdict, reason: Reason = 'ok'): CheckResult => ({
    ...{
      id: 'yaw',
      verdict,
      reason,
      severity: null,
      value: null,
      limit: null,
      unit: null,
      region: null,
    },
  });

  test.each<[string, CheckResult[], string]>([
    ['no checks at all', [], 'pass'],
    ['all pass', [result('pass'), result('pass')], 'pass'],
    ['one warns', [result('pass'), result('warn')], 'warn'],
    ['one fails', [result('warn'), result('fail'), result('pass')], 'fail'],
    ['one is open', [result('pass'), result('not-checked', 'notMeasurable')], 'warn'],
    ['one fails and one is open', [result('fail'), result('not-checked', 'needsCrop')], 'fail'],
    ['one is not asked for', [result('pass'), result('not-checked', 'notRequired')], 'pass'],
    ['one has no rule', [result('pass'), result('not-checked', 'specificationSilent')], 'pass'],
  ])('where %s', (_, found, verdict) => {
    expect(overall(found)).toBe(verdict);
  });

  test('is open for every reason but those that ask for nothing', () => {
    for (const reason of REASONS) {
      const expected = NOTHING_TO_CHECK.has(reason) ? 'pass' : 'warn';
      expect(overall([result('not-checked', reason)])).toBe(expected);
    }
  });

  test('of a faultless picture under a silent specification is a pass', () => {
    expect(overall(results(FAULTLESS))).toBe('pass');
    expect(overall(results(WITHOUT_APPEARANCE))).toBe('warn');
  });
});
