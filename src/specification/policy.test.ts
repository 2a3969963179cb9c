import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { policyOf } from './policy';
import { specificationSchema } from './specification';

const idCard = specificationSchema.parse(
  JSON.parse(readFileSync(new URL('../../assets/specs/cn.idcard.json', import.meta.url), 'utf8')),
);

test.each([
  ['topMargin', 'warn'],
  ['earsVisible', 'block'],
  ['shouldersLevel', 'off'],
] as const)('%s is what the specification says: %s', (check, policy) => {
  expect(policyOf(idCard, check)).toBe(policy);
});

test('a check that is not named blocks', () => {
  expect(idCard.rules.sharpness).toBeUndefined();
  expect(policyOf(idCard, 'sharpness')).toBe('block');
});
