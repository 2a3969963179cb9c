import { expect } from '@playwright/test';
import { CHIMES } from '../renderer/voice/chime';
import { test } from './stage/parts';

const VOLUME = 0.6;
/** Of full level between two samples: the steepest slope of the highest note, and no step. */
const STEEPEST = 0.12;

test('every chime is heard, begins and ends in silence, and is no louder than it is set', async ({
  parts,
}) => {
  const page = await parts.open();
  for (const chime of CHIMES) {
    const samples = await page.evaluate(([of, at]) => window.parts.chime(of, at), [
      chime,
      VOLUME,
    ] as const);
    const peak = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
    expect(peak, chime).toBeGreaterThan(0.15 * VOLUME);
    expect(peak, chime).toBeLessThanOrEqual(VOLUME);
    expect(Math.abs(samples[0] ?? 1), chime).toBeLessThan(1e-4);
    expect(Math.abs(samples.at(-1) ?? 1), chime).toBe(0);
    const steepest = samples.reduce(
      (most, sample, at) => Math.max(most, Math.abs(sample - (samples[at - 1] ?? 0))),
      0,
    );
    expect(steepest, chime).toBeLessThan(STEEPEST * VOLUME);
  }
});

test('mute is silence', async ({ parts }) => {
  const page = await parts.open();
  const samples = await page.evaluate(() => window.parts.chime('call', 0));
  expect(samples.every((sample) => sample === 0)).toBe(true);
});
