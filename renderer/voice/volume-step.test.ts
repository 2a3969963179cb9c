import { expect, test } from 'vitest';
import { barsOf, STEPS, stepped } from './volume-step';

test('five touches lead from silence to full, and back', () => {
  const up = Array.from({ length: STEPS }).reduce<number>((volume) => stepped(volume, 1), 0);
  expect(up).toBe(1);
  expect(stepped(up, 1)).toBe(1);
  const down = Array.from({ length: STEPS }).reduce<number>((volume) => stepped(volume, -1), up);
  expect(down).toBe(0);
  expect(stepped(down, -1)).toBe(0);
});

test('what can be heard lights a bar', () => {
  expect([0, 0.01, 0.4, 0.8, 1].map(barsOf)).toEqual([0, 1, 2, 4, 5]);
});
