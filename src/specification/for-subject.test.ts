import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { specificationFor } from './for-subject';
import { policyOf } from './policy';
import { specificationSchema } from './specification';

const read = (id: string) =>
  specificationSchema.parse(
    JSON.parse(readFileSync(new URL(`../../assets/specs/${id}.json`, import.meta.url), 'utf8')),
  );

const nia = read('cn.exitentry.nia');
const schengen = read('eu.schengen');

test('an adult has the specification as it stands', () => {
  expect(specificationFor(nia, 'adult')).toEqual({ specification: nia, relaxed: [] });
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
    'rules.mouthClosed',
  ]);
});

test("an infant has the child's relaxations and its own", () => {
  const { specification, relaxed } = specificationFor(nia, 'infant');
  expect(policyOf(specification, 'eyesOpen')).toBe('off');
  expect(relaxed).toEqual([...specificationFor(nia, 'child').relaxed, 'rules.eyesOpen']);
});

test("where both relax one field, the infant's own holds and is told once", () => {
  const eyesOpen = { source: ['nia-guide'], confidence: 'single' as const };
  const both = {
    ...nia,
    relaxations: {
      child: { rules: { eyesOpen: { policy: 'warn' as const, ...eyesOpen } } },
      infant: { rules: { eyesOpen: { policy: 'off' as const, ...eyesOpen } } },
    },
  };
  const { specification, relaxed } = specificationFor(both, 'infant');
  expect(policyOf(specification, 'eyesOpen')).toBe('off');
  expect(relaxed).toEqual(['rules.eyesOpen']);
});

test('relaxed angles and lengths replace the strict ones and leave the others', () => {
  const { specification } = specificationFor(schengen, 'child');
  expect(specification.pose?.yaw?.maxDeg).toBe(15);
  expect(specification.geometry.headHeight).toMatchObject({ min: 0.5, max: 0.9 });
  expect(specification.geometry.crown).toEqual(schengen.geometry.crown);
  expect(policyOf(specification, 'earsVisible')).toBe('off');
});

test('what the relaxed specification says is again a valid specification', () => {
  for (const subject of ['child', 'infant'] as const) {
    expect(() =>
      specificationSchema.parse(specificationFor(schengen, subject).specification),
    ).not.toThrow();
  }
});

test('what is never relaxed stays: one person, plain background, visible eyes', () => {
  for (const check of ['singleFace', 'backgroundUniformity', 'eyesVisible', 'sharpness'] as const) {
    expect(policyOf(specificationFor(nia, 'infant').specification, check)).toBe('block');
  }
});
