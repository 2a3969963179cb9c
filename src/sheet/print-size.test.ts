import { expect, it } from 'vitest';
import { printSize } from './print-size';

const sourced = { source: ['s'], confidence: 'official' as const };
const photo = { widthPx: 600, heightPx: 750, dpi: 300, ...sourced };

it('is what the specification says of the print', () => {
  const print = { widthMm: 35, heightMm: 45, ...sourced };
  expect(printSize({ photo: { ...photo, print } })).toEqual({ widthMm: 35, heightMm: 45 });
});

it('comes from pixels and resolution where nothing is said', () => {
  const size = printSize({ photo });
  expect(size.widthMm).toBeCloseTo(50.8, 9);
  expect(size.heightMm).toBeCloseTo(63.5, 9);
});
