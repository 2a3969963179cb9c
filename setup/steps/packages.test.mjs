import { expect, it } from 'vitest';
import { isInstalled } from './packages.mjs';

const sharp = { version: '0.35.5', integrity: 'sha512-a' };
const forMac = { version: '0.35.5', integrity: 'sha512-b', optional: true };
const wanted = new Map([
  ['node_modules/sharp', sharp],
  ['node_modules/@img/sharp-darwin-arm64', forMac],
]);

it('is satisfied without the optional packages of other platforms', () => {
  expect(isInstalled(wanted, new Map([['node_modules/sharp', sharp]]))).toBe(true);
  expect(isInstalled(wanted, wanted)).toBe(true);
});

it.each([
  ['missing', new Map()],
  ['of another version', new Map([['node_modules/sharp', { ...sharp, version: '0.35.4' }]])],
  ['of other content', new Map([['node_modules/sharp', { ...sharp, integrity: 'sha512-c' }]])],
  ['an old optional one', new Map([...wanted, ['node_modules/@img/sharp-darwin-arm64', sharp]])],
])('is not satisfied with a package that is %s', (_, installed) => {
  expect(isInstalled(wanted, installed)).toBe(false);
});
