import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { withMeasured } from '../src/checks/faultless-evidence';
import { pitch, roll, yaw } from '../src/checks/subject/pose';
import { THRESHOLDS } from '../src/checks/thresholds';
import type { CheckResult, Verdict } from '../src/checks/verdict';
import { observationSchema } from '../src/observation/observation';
import { parseSpecification } from '../src/specification/parse-specification';
import { judgePicture } from './judged-picture';
import { parseLabels } from './labels';
import { scoreOf } from './score';
import { EVALUATED } from './truth';

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const EXAMPLES = readdirSync(new URL('../src/examples', import.meta.url)).filter((name) =>
  name.endsWith('.json'),
);
const [LABEL] = parseLabels(
  'file,faces,pose,eyes,mouth,hair_over_eyebrows,hair_over_eyes,left_ear_visible,right_ear_visible,' +
    'hair_loose_on_shoulders,glasses,background,lighting,sharp\na.jpg,,,,,,,,,,,,,\n',
);

const verdictOf = (score: number | null): Verdict =>
  score === null ? 'not-checked' : score <= 0 ? 'pass' : score >= 1 ? 'fail' : 'warn';

describe.each(['cn.exitentry.nia', 'us.visa.digital'])('under %s', (id) => {
  const { specification } = parseSpecification(read(`../assets/specs/${id}.json`));

  it.each(EXAMPLES)('every score of %s says what the verdict says', (name) => {
    if (specification === null || LABEL === undefined) throw new Error('nothing to judge by');
    const observation = observationSchema.parse(JSON.parse(read(`../src/examples/${name}`)));
    const { checks } = judgePicture(LABEL, observation, specification);
    const evaluated = checks.filter(({ id }) => EVALUATED.some((check) => check === id));
    expect(evaluated).toHaveLength(EVALUATED.length);
    for (const check of EVALUATED) {
      const result = evaluated.find((each) => each.id === check);
      if (result === undefined) throw new Error(`${check} is missing`);
      expect(`${check} ${verdictOf(scoreOf(check, result))}`).toBe(`${check} ${result.verdict}`);
    }
  });
});

const result = (value: number | null, limit: CheckResult['limit']): CheckResult => ({
  id: 'eyesVisible',
  verdict: value === null ? 'not-checked' : 'warn',
  severity: null,
  value,
  limit,
  unit: null,
  reason: 'notMeasurable',
  region: null,
});

describe.each([3, 8, 15])('with up to %s degrees allowed', (maxDeg) => {
  const checks = { yaw, pitch, roll };
  const angle = { maxDeg, source: [], confidence: 'single' as const };

  it.each(['yaw', 'pitch', 'roll'] as const)(
    'every score of %s says what the check says',
    (axis) => {
      for (let deg = -30; deg <= 30; deg += 0.25) {
        const pose = { yawDeg: deg, pitchDeg: deg, rollDeg: deg };
        const evidence = withMeasured({ pose });
        const specification = { ...evidence.specification, pose: { [axis]: angle } };
        const found = checks[axis]({ ...evidence, specification });
        if (found.outcome === 'unknown') throw new Error('a pose is always known');
        const verdict = { met: 'pass', near: 'warn', broken: 'fail' }[found.outcome];
        const score = scoreOf(axis, result(found.value, found.limit));
        expect(`${deg}° ${verdictOf(score)}`).toBe(`${deg}° ${verdict}`);
      }
    },
  );
});

describe('a score', () => {
  it('puts both measurements of a check on one scale', () => {
    const { eyeHairShare: hair, eyeAccessoryShare: worn } = THRESHOLDS;
    expect(scoreOf('eyesVisible', result(hair.fail, { max: hair.pass }))).toBe(1);
    expect(scoreOf('eyesVisible', result(worn.fail, { max: worn.pass }))).toBe(1);
    expect(scoreOf('eyesVisible', result(worn.pass, { max: worn.pass }))).toBe(0);
  });

  it('grows as a value sinks that should be high', () => {
    const { earVisibleShare: ear } = THRESHOLDS;
    const score = (value: number) =>
      scoreOf('earsVisible', result(value, { min: ear.pass })) ?? NaN;
    expect(score(1)).toBeLessThan(0);
    expect(score(0)).toBeGreaterThan(1);
  });

  it('is the same for an angle to either side, and for a face too few and one too many', () => {
    const limit = { min: -5, max: 5 };
    expect(scoreOf('yaw', result(-12, limit))).toBe(scoreOf('yaw', result(12, limit)));
    for (const faces of [0, 2]) {
      expect(scoreOf('singleFace', result(faces, { min: 1, max: 1 }))).toBe(1);
    }
  });

  it('is none where the check could not be made', () => {
    expect(scoreOf('earsVisible', result(null, null))).toBeNull();
  });

  it('refuses a limit that it does not know', () => {
    expect(() => scoreOf('earsVisible', result(0.5, { min: 0.123 }))).toThrow('no threshold');
  });
});
