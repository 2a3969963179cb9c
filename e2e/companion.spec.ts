import { expect } from '@playwright/test';
import { MOST, SWELL_S } from '../renderer/companion/companion-sound';
import { CHARACTERS, LENS_EDGES } from '../src/companion/companion-settings';
import { COMPANION_SOUNDS, TRICKS, type CompanionSound } from '../src/companion/trick';
import type { HeardSound } from './parts-page/companion-part';
import { test } from './stage/parts';

/** Between two samples: the steepest slope of the highest note, and no step, which would be a click. */
const STEEPEST: Readonly<Record<CompanionSound, number>> = {
  rattle: 0.04,
  bell: 0.15,
  chirp: 0.21,
  call: 0.07,
};

/** The loudest of a sound between two times. */
const loudest = ({ peaks }: HeardSound, fromS: number, toS: number): number =>
  Math.max(...peaks.slice(Math.round(100 * fromS), Math.round(100 * toS)));

test('every sound begins and ends in silence, grows over a second and is never too loud', async ({
  parts,
}) => {
  const page = await parts.open();
  for (const sound of COMPANION_SOUNDS) {
    for (const level of [1, 0.4]) {
      const heard = await page.evaluate((wish) => window.parts.companion.sound(wish), {
        sound,
        level,
        stopS: null,
      });
      const whole = loudest(heard, 0, 4.5);
      expect(whole, sound).toBeGreaterThan(0.25 * level * MOST);
      expect(whole, sound).toBeLessThanOrEqual(MOST);
      expect(heard.firstSample, sound).toBe(0);
      expect(loudest(heard, 4.4, 4.5), sound).toBe(0);
      expect(heard.steepest, sound).toBeLessThan(STEEPEST[sound]);
      const grown = loudest(heard, SWELL_S, 3 * SWELL_S);
      expect(loudest(heard, 0, SWELL_S / 5), sound).toBeLessThan(0.35 * grown);
    }
  }
});

test('a quiet sound is quiet, and at level 0 it is silent', async ({ parts }) => {
  const page = await parts.open();
  for (const sound of COMPANION_SOUNDS) {
    const peaks: number[] = [];
    for (const level of [0, 0.4, 1]) {
      const wish = { sound, level, stopS: null };
      const heard = await page.evaluate((one) => window.parts.companion.sound(one), wish);
      peaks.push(loudest(heard, 0, 4.5));
    }
    const [silent, quiet = 1, full = 0] = peaks;
    expect(silent, sound).toBe(0);
    expect(quiet, sound).toBeLessThan(0.75 * full);
  }
});

/** When each is loud. */
const IN_THE_MIDST: Readonly<Record<CompanionSound, readonly number[]>> = {
  rattle: [1.175, 1.18, 1.185],
  bell: [1.26, 1.27, 1.28],
  chirp: [1.05, 1.06, 1.07],
  call: [1.18, 1.19, 1.2],
};

test('a sound that is let go fades without a click', async ({ parts }) => {
  const page = await parts.open();
  for (const sound of COMPANION_SOUNDS) {
    for (const stopS of IN_THE_MIDST[sound]) {
      const wish = { sound, level: 1, stopS };
      const heard = await page.evaluate((one) => window.parts.companion.sound(one), wish);
      expect(loudest(heard, stopS - 0.03, stopS), sound).toBeGreaterThan(0.1);
      expect(heard.steepest, sound).toBeLessThan(STEEPEST[sound]);
      expect(loudest(heard, stopS + 0.2, 4.5), sound).toBe(0);
    }
  }
});

test('the companion plays when the look wanders, and is still when it is at the lens', async ({
  parts,
}) => {
  const page = await parts.open();
  const kind = () => page.evaluate(() => window.parts.companion.act().kind);
  const moving = () => page.evaluate(() => document.getAnimations().length);
  await page.evaluate(() => window.parts.companion.begin({ sounds: false }));
  await expect.poll(kind).toBe('calm');
  expect(await moving()).toBe(0);

  await page.evaluate(() => window.parts.companion.see('away'));
  await expect.poll(kind).toBe('trick');
  await expect.poll(moving).toBeGreaterThan(0);

  await page.evaluate(() => window.parts.companion.see('lens'));
  await expect.poll(kind).toBe('calm');
  await expect.poll(moving).toBe(0);
});

test('staff have every trick and every puppet, and stop them; a tap is told and calms', async ({
  parts,
}) => {
  const page = await parts.open();
  const act = () => page.evaluate(() => window.parts.companion.act());
  await page.evaluate(() => window.parts.companion.begin({ sounds: false }));
  for (const [at, trick] of TRICKS.entries()) {
    const character = CHARACTERS[at % CHARACTERS.length] ?? 'drum';
    await page.evaluate((change) => window.parts.companion.set(change), { character });
    await page.evaluate((wish) => window.parts.companion.wish(wish), trick);
    expect(await act()).toMatchObject({ kind: 'trick', trick, by: 'staff' });
    await expect(page.locator(`.puppet.${character}`)).toBeVisible();
    await expect
      .poll(() => page.evaluate(() => document.getAnimations().length))
      .toBeGreaterThan(0);
  }
  await page.mouse.click(200, 700);
  expect(await act()).toMatchObject({ kind: 'calm', by: 'touch' });
  expect(await page.evaluate(() => window.parts.companion.taps())).toBe(1);
  await page.evaluate(() => window.parts.companion.calm());
  expect(await act()).toMatchObject({ kind: 'calm', by: 'staff' });
});

test('at every edge the whole face is on the screen, and nothing can be pressed or read', async ({
  parts,
}) => {
  const page = await parts.open();
  await page.evaluate(() => window.parts.companion.begin({ sounds: false }));
  for (const [width, height] of [
    [540, 960],
    [960, 540],
  ] as const) {
    await page.setViewportSize({ width, height });
    for (const lensEdge of LENS_EDGES) {
      for (const lensAlong of [0, 0.5, 1]) {
        for (const character of CHARACTERS) {
          await page.evaluate((change) => window.parts.companion.set(change), {
            lensEdge,
            lensAlong,
            character,
          });
          const box = await page.locator(`.puppet.${character} [data-part='head']`).boundingBox();
          const where = `${character} at ${lensEdge} ${String(lensAlong)}`;
          if (box === null) throw new Error(`There is no head: ${where}`);
          expect(box.x, where).toBeGreaterThanOrEqual(0);
          expect(box.y, where).toBeGreaterThanOrEqual(0);
          expect(box.x + box.width, where).toBeLessThanOrEqual(width);
          expect(box.y + box.height, where).toBeLessThanOrEqual(height);
        }
      }
    }
  }
  await expect(page.locator('#root').locator('button, a, input, [tabindex]')).toHaveCount(0);
  expect((await page.locator('#root').textContent())?.trim()).toBe('');
});

test('without movement nothing moves, by the settings or by the system', async ({ parts }) => {
  const page = await parts.open();
  const moving = () => page.evaluate(() => document.getAnimations().length);
  await page.evaluate(() => window.parts.companion.begin({ moves: false }));
  await page.evaluate(() => window.parts.companion.wish('dance'));
  expect(await page.evaluate(() => window.parts.companion.act())).toMatchObject({
    kind: 'trick',
    size: 0,
  });
  expect(await moving()).toBe(0);

  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.evaluate(() => window.parts.companion.set({ moves: true }));
  await page.evaluate(() => window.parts.companion.wish('hide'));
  expect(await page.evaluate(() => window.parts.companion.act())).toMatchObject({ size: 0 });
  expect(await moving()).toBe(0);
});

test('a sitting that is over leaves nothing behind', async ({ parts }) => {
  const page = await parts.open();
  await page.evaluate(() => window.parts.companion.begin({}));
  await page.evaluate(() => window.parts.companion.wish('dance'));
  await page.evaluate(() => window.parts.companion.stop());
  await expect.poll(() => page.evaluate(() => document.getAnimations().length)).toBe(0);
  await page.evaluate(() => window.parts.companion.wish('dance'));
  expect(await page.evaluate(() => window.parts.companion.act().kind)).toBe('rest');
});
