import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { DEFAULT_POLICIES, moreLenient, policyOf } from './policy';
import { specificationSchema } from './specification';

const idCard = specificationSchema.parse(
  JSON.parse(readFileSync(new URL('../../assets/specs/cn.idcard.json', import.meta.url), 'utf8')),
);

test.each([
  ['topMargin', 'warn'],
  ['earsVisible', 'block'],
  ['hairTied', 'warn'],
] as const)('%s is what the specification says: %s', (check, policy) => {
  expect(policyOf(idCard, check)).toBe(policy);
});

test('a check that is not named keeps its default', () => {
  expect(idCard.rules.sharpness).toBeUndefined();
  expect(policyOf(idCard, 'sharpness')).toBe('block');
  expect(policyOf(idCard, 'faceOutlineVisible')).toBe('off');
});

test('every default says in a sentence who or what asks for it', () => {
  for (const { because } of Object.values(DEFAULT_POLICIES)) expect(because).toMatch(/^[A-Z].*\.$/);
});

test.each([
  ['block', 'warn', 'warn'],
  ['off', 'warn', 'off'],
  ['block', 'block', 'block'],
] as const)('of %s and %s, %s refuses less', (one, other, lenient) => {
  expect(moreLenient(one, other)).toBe(lenient);
  expect(moreLenient(other, one)).toBe(lenient);
});
