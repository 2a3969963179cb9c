import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { takeTour } from './stage/tour';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** The usual kiosk in Chinese, the smallest screen in English. */
const KIOSKS = [
  { language: 'zh-CN', viewport: { width: 1080, height: 1920 } },
  { language: 'en', viewport: { width: 1280, height: 800 } },
] as const;

/** What a finger has to hit, in CSS pixels. */
const LEAST_TARGET_PX = 64;

for (const { language, viewport } of KIOSKS) {
  test(`every screen keeps WCAG 2.2 AA and has large targets: ${language}`, async () => {
    // Some 37 screens, some of them after models have looked, on two slow cores.
    test.setTimeout(900_000);
    const workDir = await mkdtemp(path.join(tmpdir(), 'bolang-accessible-'));
    const found: Record<string, readonly string[]> = {};
    try {
      await takeTour(language, { workDir, viewport }, async (page, name) => {
        found[name] = [
          ...(await wcagFaults(page)),
          ...(await smallTargets(page)),
          ...(await foreignFonts(page)),
        ];
      });
    } finally {
      await rm(workDir, { recursive: true, force: true });
    }
    const screens = Object.keys(found);
    expect(screens.length).toBeGreaterThan(9);
    expect(found).toEqual(Object.fromEntries(screens.map((name) => [name, []])));
  });
}

async function wcagFaults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(WCAG).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target }) => `${id}: ${target.join(' ')}`),
  );
}

/** Buttons and fields that are seen and smaller than a finger; staff have a mouse in their own window. */
function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate((least) => {
    if (document.documentElement.dataset['window'] === 'staff') return [];
    const modal = document.querySelector('dialog[open]') ?? document;
    return [...modal.querySelectorAll('button, select, input, label:has(input)')]
      .filter((one) => !one.classList.contains('unseen') && one.checkVisibility())
      .map((one) => ({ one, box: one.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && Math.min(box.width, box.height) < least - 0.5)
      .map(({ one, box }) => {
        const size = `${Math.round(box.width)}×${Math.round(box.height)}`;
        return `${one.tagName.toLowerCase()}.${one.className} “${one.textContent}” is ${size} px`;
      });
  }, LEAST_TARGET_PX);
}

/** A clock that ticks and a live list replace their nodes while fonts are asked for. */
const NO_LONGER_THERE = 'Could not find node';

/** Marks what has text of its own, so that nothing else has to be asked. */
function markText(): void {
  // The hidden file field has words of the browser's own.
  for (const one of document.body.querySelectorAll('*:not(input[type=file])')) {
    const text = [...one.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE);
    const isField = one.matches('input, select');
    one.toggleAttribute(
      'data-has-text',
      isField || text.some(({ textContent }) => textContent?.trim() !== ''),
    );
  }
}

/** Text that is set in a font of the machine: another machine may not have it. */
async function foreignFonts(page: Page): Promise<string[]> {
  await page.evaluate(markText);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument');
  const { nodeIds } = await session.send('DOM.querySelectorAll', {
    nodeId: root.nodeId,
    selector: '[data-has-text]',
  });
  const seen = await Promise.all(
    nodeIds.map(async (nodeId) => {
      try {
        const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
        return fonts;
      } catch (error) {
        if (String(error).includes(NO_LONGER_THERE)) return [];
        throw error;
      }
    }),
  );
  const fonts = seen.flat();
  // A child's screen has nothing to read.
  const hasText = (await page.innerText('body')).trim() !== '';
  expect(fonts.some(({ isCustomFont }) => isCustomFont)).toBe(hasText);
  const foreign = fonts.filter(({ isCustomFont }) => !isCustomFont);
  await session.detach();
  return [...new Set(foreign.map(({ familyName }) => familyName))];
}
