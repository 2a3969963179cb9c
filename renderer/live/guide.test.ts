import { describe, expect, it } from 'vitest';
import exitEntry from '../../assets/specs/cn.exitentry.nia.json';
import { CHECK_IDS, type CheckId } from '../../src/checks/check-id';
import type { CheckResult } from '../../src/checks/verdict';
import type { Report } from '../../src/judge';
import { specificationSchema } from '../../src/specification/specification';
import { HOLD_MS } from '../../src/guide/auto-shutter';
import { createGuide, type Guide } from './guide';

const specification = specificationSchema.parse(exitEntry);
const rules = { specification, subject: 'adult' } as const;

const ear: CheckResult = {
  id: 'earsVisible',
  verdict: 'fail',
  severity: 1,
  value: 0.2,
  limit: { min: 0.8 },
  unit: 'ratio',
  reason: 'leftEarCovered',
  region: [[{ x: 10, y: 20 }]],
};

/** A report in which all is well but for the checks given. */
function reportOf(...others: readonly CheckResult[]): Report {
  const checks = CHECK_IDS.map((id: CheckId): CheckResult => {
    const other = others.find((check) => check.id === id);
    return other ?? { ...ear, id, verdict: 'pass', reason: 'ok', region: null };
  });
  const { widthPx, heightPx } = specification.photo;
  const plan = {
    centre: { x: 500, y: 500 },
    widthPx,
    heightPx,
    angleDeg: 0,
    scale: 1,
    photo: { widthPx, heightPx },
  };
  const verdict = others.some((check) => check.verdict === 'fail') ? 'fail' : 'pass';
  const crop = { plan, refusal: null };
  return {
    specification: specification.id,
    policy: null,
    subject: 'adult',
    relaxed: [],
    light: null,
    verdict,
    checks,
    head: null,
    crop,
  };
}

/** Shows the same report every 100 ms over the given time; what came of the last one. */
function watch(guide: Guide, report: Report, fromMs: number, toMs: number) {
  let seen = guide.see(report, rules, fromMs);
  for (let now = fromMs + 100; now <= toMs && seen.count !== 'begin'; now += 100) {
    seen = guide.see(report, rules, now);
  }
  return seen;
}

describe('the guide', () => {
  it('asks for the one thing to change and marks its place', () => {
    const { view, count } = watch(createGuide(0, HOLD_MS), reportOf(ear), 0, 1000);
    expect(view).toMatchObject({
      hint: 'leftEarCovered',
      region: ear.region,
      good: false,
      held: 0,
    });
    expect(count).not.toBe('begin');
  });

  it('takes the photo when everything has held, the ring closed', () => {
    const { view, count } = watch(createGuide(0, HOLD_MS), reportOf(), 0, 10_000);
    expect(count).toBe('begin');
    expect(view.good).toBe(true);
    expect(view.held).toBeGreaterThanOrEqual(1);
  });

  it('lets a person see themselves first', () => {
    const { view, count } = watch(createGuide(0, HOLD_MS), reportOf(), 0, 1400);
    expect(count).not.toBe('begin');
    expect(view).toMatchObject({ hint: 'ok', good: false, held: 0 });
  });

  it('asks to wait for what has not been looked at, and never shoots on it', () => {
    const unseen: CheckResult = {
      ...ear,
      id: 'eyesVisible',
      verdict: 'not-checked',
      reason: 'needsAppearance',
    };
    const { view, count } = watch(createGuide(0, HOLD_MS), reportOf(unseen), 0, 10_000);
    expect(view.hint).toBe('needsAppearance');
    expect(count).not.toBe('begin');
  });

  it('does not wait for what nobody asks for or no program can tell', () => {
    const nothing = (id: CheckId, reason: CheckResult['reason']): CheckResult => ({
      ...ear,
      ...{ id, verdict: 'not-checked', reason },
    });
    const report = reportOf(nothing('jewellery', 'notJudged'), nothing('eyesOpen', 'notRequired'));
    expect(watch(createGuide(0, HOLD_MS), report, 0, 1400).view.hint).toBe('ok');
  });

  it('stops the countdown when a rule stays broken, not for a blink', () => {
    const guide = createGuide(0, HOLD_MS);
    watch(guide, reportOf(), 0, 2100);
    expect(watch(guide, reportOf(ear), 2200, 2500).count).toBe('none');
    expect(watch(guide, reportOf(), 2600, 2700).count).not.toBe('stop');
    expect(watch(guide, reportOf(ear), 2800, 3400).count).toBe('stop');
  });

  it('tells how much is in order', () => {
    expect(watch(createGuide(0, HOLD_MS), reportOf(), 0, 100).view.inPlace).toBe(1);
    expect(watch(createGuide(0, HOLD_MS), reportOf(ear), 0, 100).view.inPlace).toBe(7 / 8);
  });
});
