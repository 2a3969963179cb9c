import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { CheckId } from './checks/check-id';
import { CHECK_IDS } from './checks/check-id';
import type { Reason } from './checks/reason';
import { judge, type Report } from './judge';
import { observationSchema, type Observation } from './observation/observation';
import { saveObservation } from './observation/save-observation';
import { parseSpecification } from './specification/parse-specification';
import type { Specification, Subject } from './specification/specification';

/** Observations of rendered people: `examples/README.md` says what each one is. */
function example(name: string): Observation {
  const file = new URL(`examples/${name}.json`, import.meta.url);
  return observationSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
}

function shipped(id: string): Specification {
  const file = new URL(`../assets/specs/${id}.json`, import.meta.url);
  const { specification, error } = parseSpecification(readFileSync(file, 'utf8'));
  if (error !== null) throw new Error(error.message);
  return specification;
}

const NIA = shipped('cn.exitentry.nia');
const ID_CARD = shipped('cn.idcard');

const judged = (name: string, specification = NIA, subject: Subject = 'adult'): Report =>
  judge(example(name), specification, subject);

const told = (report: Report, verdict: string): [CheckId, Reason][] =>
  report.checks.flatMap(({ id, verdict: v, reason }) => (v === verdict ? [[id, reason]] : []));

describe('a picture without fault', () => {
  test.each(['cn.exitentry.nia', 'cn.passport.mfa', 'cn.visa.cova'])('passes %s', (id) => {
    const report = judged('portrait', shipped(id));
    expect(told(report, 'fail')).toEqual([]);
    expect(told(report, 'warn')).toEqual([]);
    expect(report.verdict).toBe('pass');
    expect(report.crop?.plan).not.toBeNull();
  });

  test('has a result for every check, in order', () => {
    expect(judged('portrait').checks.map(({ id }) => id)).toEqual(CHECK_IDS);
  });
});

describe('one thing wrong', () => {
  test.each<[string, CheckId, Reason]>([
    ['eyes-closed', 'eyesOpen', 'bothEyesClosed'],
    ['mouth-open', 'mouthClosed', 'mouthOpen'],
    ['turned-left', 'yaw', 'turnedLeft'],
    ['tilted-right', 'roll', 'tiltedRight'],
  ])('%s fails %s alone', (name, id, reason) => {
    const report = judged(name);
    expect(told(report, 'fail')).toEqual([[id, reason]]);
    expect(report.verdict).toBe('fail');
  });

  test('a chin held low is a warning: the estimate is too coarse to fail at 14°', () => {
    // The drawn eyes turn with the head, so they look down too.
    expect(told(judged('chin-down'), 'warn')).toEqual([
      ['pitch', 'chinDown'],
      ['gaze', 'lookingDown'],
    ]);
  });
});

describe('hair', () => {
  test.each<[string, [CheckId, Reason][]]>([
    ['fringe', [['eyebrowsVisible', 'bothEyebrowsCovered']]],
    ['over-ears', [['earsVisible', 'bothEarsCovered']]],
    [
      'loose',
      [
        ['earsVisible', 'bothEarsCovered'],
        ['hairTied', 'hairLoose'],
      ],
    ],
  ])('%s is a warning where the national rule asks for the eyes only', (name, expected) => {
    expect(told(judged(name), 'warn')).toEqual(expected);
    expect(told(judged(name), 'fail')).toEqual([]);
  });

  test.each(['fringe', 'over-ears'])('%s fails for the ID card', (name) => {
    expect(told(judged(name, ID_CARD), 'fail')).toEqual(told(judged(name), 'warn'));
  });

  test('tells where: the region lies at the ear', () => {
    const ears = judged('over-ears').checks.find(({ id }) => id === 'earsVisible');
    const { head } = judged('over-ears');
    const [left, right] = ears?.region ?? [];
    const [corner] = left ?? [];
    expect(right).toBeDefined();
    expect(Math.abs((corner?.x ?? 0) - (head?.eyeMidpoint.x ?? 0))).toBeGreaterThan(
      0.9 * (head?.interEyeDistancePx ?? 0),
    );
  });
});

describe('what was not seen is not passed', () => {
  test('without a face, only its absence is told', () => {
    const report = judge({ ...example('portrait'), faces: [], appearance: null }, NIA, 'adult');
    expect(told(report, 'fail')).toEqual([['singleFace', 'noFace']]);
    expect(told(report, 'pass')).toEqual([]);
    expect(report.crop).toBeNull();
  });

  test('without an appearance, hair, light and background stay open', () => {
    const report = judge({ ...example('portrait'), appearance: null }, NIA, 'adult');
    const open = told(report, 'not-checked').map(([id]) => id);
    expect(open).toEqual(expect.arrayContaining(['earsVisible', 'sharpness', 'backgroundColour']));
    expect(report.verdict).not.toBe('pass');
  });

  test('a second person fails', () => {
    const one = example('portrait');
    const [face] = one.faces;
    const two = { ...one, faces: face ? [face, face] : [] };
    expect(told(judge(two, NIA, 'adult'), 'fail')).toEqual([['singleFace', 'severalFaces']]);
  });
});

describe('age', () => {
  test('an infant may have closed eyes, an adult may not', () => {
    const infant = judged('eyes-closed', NIA, 'infant');
    expect(infant.checks.find(({ id }) => id === 'eyesOpen')).toMatchObject({
      verdict: 'not-checked',
      reason: 'notRequired',
    });
    expect(infant.verdict).toBe('pass');
  });

  test('a turned child is a warning', () => {
    expect(judged('turned-left', NIA, 'child').verdict).toBe('warn');
  });
});

describe('units stay as in the source', () => {
  test('millimetres of the print for the passport', () => {
    const { checks } = judged('portrait', shipped('cn.passport.mfa'));
    const height = checks.find(({ id }) => id === 'headHeight');
    expect(height).toMatchObject({ unit: 'mm', limit: { min: 28, max: 33 } });
    expect(height?.value).toBeGreaterThan(28);
    expect(height?.value).toBeLessThan(33);
  });

  test('pixels of the photo for the ID card', () => {
    const width = judged('portrait', ID_CARD).checks.find(({ id }) => id === 'headWidth');
    expect(width).toMatchObject({ unit: 'px', limit: { min: 193, max: 221 } });
  });
});

test('a saved observation is judged as the one it was saved from', () => {
  const observation = example('loose');
  const again = observationSchema.parse(JSON.parse(JSON.stringify(saveObservation(observation))));
  expect(judge(again, NIA, 'adult')).toEqual(judge(observation, NIA, 'adult'));
});
