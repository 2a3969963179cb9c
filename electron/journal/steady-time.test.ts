import { expect, it } from 'vitest';
import { steadyTime } from './steady-time';

let clockMs = 0;
let elapsedMs = 0;
const clocks = { clock: () => new Date(clockMs), elapsedMs: () => elapsedMs };

it('follows the clock forwards, a night of sleep included', () => {
  [clockMs, elapsedMs] = [1000, 0];
  const now = steadyTime(clocks, 0);
  expect(now()).toBe(1000);
  [clockMs, elapsedMs] = [9000, 10];
  expect(now()).toBe(9000);
});

it('runs on at its own pace where the clock jumps back, until the clock has caught up', () => {
  [clockMs, elapsedMs] = [1000, 0];
  const now = steadyTime(clocks, 0);
  now();
  [clockMs, elapsedMs] = [200, 50.5];
  expect(now()).toBe(1050);
  [clockMs, elapsedMs] = [250, 100.5];
  expect(now()).toBe(1100);
  [clockMs, elapsedMs] = [1150, 150];
  expect(now()).toBe(1150);
});

it('goes on from where it was when the machine starts with an old clock', () => {
  [clockMs, elapsedMs] = [5, 0];
  const now = steadyTime(clocks, 1000);
  expect(now()).toBe(1000);
  elapsedMs = 30;
  expect(now()).toBe(1030);
});
