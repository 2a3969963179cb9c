import { expect, it } from 'vitest';
import { isRecentEnough } from './node-version.mjs';

it.each(['20.20.0', '20.20.2', '22.0.0', '20.21.0-nightly'])('takes %s', (version) => {
  expect(isRecentEnough(version, '20.20.0')).toBe(true);
});

it.each(['20.19.9', '18.30.0', '9.99.99'])('turns %s away', (version) => {
  expect(isRecentEnough(version, '20.20.0')).toBe(false);
});
