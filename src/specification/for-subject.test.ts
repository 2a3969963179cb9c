import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { relaxedChecks, specificationFor } from './for-subject';
import { policyOf } from './policy';
import { specificationSchema, SUBJECTS } from './specification';

const read = (id: string) =>
  specificationSchema.parse(
    JSON.parse(readFileSync(new URL(`../../assets/specs/${id}.json`, import.meta.url), 'utf8')),
  );

const WRITTEN = { source: ['nia-guide'], confidence: 'single' as const };

const nia = read('cn.exitentry.nia');
const icao = read('icao.tr_pq');

test('an adult has the specification as it stands', () => {
  expect(specificationFor(nia, 'adult')).toEqual({ specification: nia, relaxed: [] });
});

test('who goes to school has a wider eye line and nothing else', () => {
  const { specification, relaxed } = specificationFor(nia, 'schoolchild');
  expect(specification.geometry.eyeLineFromTop).toMatchObject({ min: 0.3, max: 0.6 });
  expect(policyOf(specification, 'yaw')).toBe('block');
  expect(relaxed).toEqual(['geometry.eyeLineFromTop']);
});

test('a child need not look straight, but must open the eyes', () => {
  const { specification, relaxed } = specificationFor(nia, 'child');
  expect(policyOf(specification, 'yaw')).toBe('warn');
  expect(policyOf(specification, 'eyesOpen')).toBe('block');
  expect(specification.geometry.eyeLineFromTop).toMatchObject({ min: 0.3, max: 0.6 });
  expect(relaxed).toEqual([
    'geometry.eyeLineFromTop',
    'rules.yaw',
    'rules.pitch',
    'rules.roll',
    'rules.gaze',
    'rules.mouthClosed',
    'rules.expressionNeutral',
  ]);
});

test("an infant has the child's relaxations and its own", () => {
  const { specification, relaxed } = specificationFor(nia, 'infant');
  expect(policyOf(specification, 'eyesOpen')).toBe('off');
  expect(relaxed).toEqual([...specificationFor(nia, 'child').relaxed, 'rules.eyesOpen']);
});

test("where both relax one field, the infant's own holds and is told once", () => {
  const both = {
    ...nia,
    relaxations: {
      child: { rules: { eyesOpen: { policy: 'warn' as const, ...WRITTEN } } },
      infant: { rules: { eyesOpen: { policy: 'off' as const, ...WRITTEN } } },
    },
  };
  const { specification, relaxed } = specificationFor(both, 'infant');
  expect(policyOf(specification, 'eyesOpen')).toBe('off');
  expect(relaxed).toEqual(['rules.eyesOpen']);
});

test('relaxed angles and lengths replace the strict ones and leave the others', () => {
  const { specification } = specificationFor(icao, 'child');
  expect(specification.pose?.yaw?.maxDeg).toBe(15);
  expect(specification.geometry.headHeight).toMatchObject({ min: 0.5, max: 0.9 });
  expect(specification.geometry.crown).toEqual(icao.geometry.crown);
  expect(policyOf(specification, 'earsVisible')).toBe('off');
});

test('what the relaxed specification says is again a valid specification', () => {
  for (const subject of SUBJECTS) {
    const { specification } = specificationFor(icao, subject);
    // What was laid over it is no relaxation of it any more.
    expect(() => specificationSchema.parse({ ...specification, relaxations: {} })).not.toThrow();
  }
});

test('a window that asks for less than the relaxation keeps its own', () => {
  const rules = { ...nia.rules, mouthClosed: { ...WRITTEN, policy: 'off' as const } };
  const { specification } = specificationFor({ ...nia, rules }, 'child');
  expect(policyOf(specification, 'mouthClosed')).toBe('off');
});

test('relaxed fields are told as checks, each once, in the order of the checks', () => {
  expect(relaxedChecks(['rules.roll', 'pose.yaw', 'geometry.eyeLineFromTop', 'rules.yaw'])).toEqual(
    ['yaw', 'roll', 'eyeLine'],
  );
});

test('what is never relaxed stays: one person, plain background, visible eyes', () => {
  for (const check of ['singleFace', 'backgroundUniformity', 'eyesVisible', 'sharpness'] as const) {
    expect(policyOf(specificationFor(nia, 'infant').specification, check)).toBe('block');
  }
});
