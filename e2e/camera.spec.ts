import { expect, type Page } from '@playwright/test';
import words from '../assets/words/zh-CN.json' with { type: 'json' };
import { FIRST_SETTINGS, type CameraSettings } from '../src/station/settings';
import {
  behave,
  cameraOpenings,
  FIRST_CAMERA,
  misbehavingCamera,
  openCameras,
  SECOND_CAMERA,
} from './stage/misbehaving-camera';
import { PORTRAIT } from './stage/open-app';
import { test } from './stage/stage';
import { toMirror } from './stage/to-mirror';

/**
 * How long a fault may go unsaid, and how long the camera may take to be back: 5 s are promised, and
 * as much again is for a machine whose two cores the models share with the browser.
 */
const SOON = { timeout: 10_000 };

/** The live picture is there, and plays. */
async function expectMirror(page: Page): Promise<void> {
  await expect(page.locator('.preview video')).toBeVisible(SOON);
  await expect(page.locator('.no-camera')).toHaveCount(0);
}

async function expectSaid(page: Page, failure: keyof typeof words.noCamera): Promise<void> {
  await expect(page.getByRole('status').filter({ hasText: words.noCamera[failure] })).toBeVisible(
    SOON,
  );
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const asSet = (camera: Partial<CameraSettings>) => ({
  settings: { camera: { ...FIRST_SETTINGS.camera, ...camera } },
});

const WELL = {
  away: false,
  busy: false,
  denied: false,
  frozen: false,
  shows: 'portrait',
  widthPx: 1280,
  heightPx: 720,
} as const;

const FAULTS = [
  ['is unplugged', 'lost', { away: true }],
  ['freezes', 'frozen', { frozen: true }],
  ['sees only black', 'black', { shows: 'black' }],
  ['sees only white', 'overexposed', { shows: 'white' }],
  ['gives a small picture', 'tooSmall', { widthPx: 320, heightPx: 240 }],
] as const;

for (const [what, failure, fault] of FAULTS) {
  test(`a camera that ${what} is told of, and taken back when it is well`, async ({ stage }) => {
    const initScript = await misbehavingCamera(PORTRAIT);
    const page = await stage.open('none', { initScript });
    await toMirror(page);
    await expectMirror(page);
    // Again, because what is over must not be in the way of what comes.
    for (let time = 0; time < 2; time++) {
      await behave(page, fault);
      await expectSaid(page, failure);
      await behave(page, WELL);
      await expectMirror(page);
    }
  });
}

const CLOSED = [
  ['is not there', 'missing', { away: true }],
  ['is used by another program', 'busy', { busy: true }],
  ['may not be used', 'denied', { denied: true }],
  ['gives no picture', 'frozen', { frozen: true }],
] as const;

for (const [what, failure, fault] of CLOSED) {
  test(`a camera that ${what} at first is taken by itself later`, async ({ stage }) => {
    const initScript = await misbehavingCamera(PORTRAIT, fault);
    const page = await stage.open('none', { initScript });
    await toMirror(page);
    await expectSaid(page, failure);
    await behave(page, WELL);
    await expectMirror(page);
  });
}

test('another camera stands in for the chosen one until that is back', async ({ stage }) => {
  const initScript = await misbehavingCamera(PORTRAIT, { away: true, secondAway: false });
  const page = await stage.open('none', { initScript, ...asSet({ deviceLabel: FIRST_CAMERA }) });
  await toMirror(page);
  await expectMirror(page);
  expect(await openCameras(page)).toEqual([SECOND_CAMERA]);

  await behave(page, { away: false });
  await expect.poll(() => openCameras(page), SOON).toEqual([FIRST_CAMERA]);
  await expectMirror(page);

  await behave(page, { away: true });
  await expect.poll(() => openCameras(page), SOON).toEqual([SECOND_CAMERA]);
  await expectMirror(page);
});

test('a quiet camera stays open while nobody looks at it', async ({ stage }) => {
  const initScript = await misbehavingCamera(PORTRAIT);
  const page = await stage.open('none', { initScript });
  await toMirror(page);
  await expectMirror(page);
  const openings = await cameraOpenings(page);
  // Taken out of the page, as on every other screen, and left for longer than a frozen picture is.
  await page.evaluate(() => document.querySelector('.preview video')?.remove());
  await page.waitForTimeout(5_000);
  await expect(page.locator('.no-camera')).toHaveCount(0);
  expect(await cameraOpenings(page)).toBe(openings);
});

test('a camera that is mounted on its side is shown and judged upright', async ({ stage }) => {
  const initScript = await misbehavingCamera(PORTRAIT, { turnedDeg: 90 });
  const page = await stage.open('none', { initScript, ...asSet({ rotationDeg: 90 }) });
  await toMirror(page);
  await expectMirror(page);
  const [video, box] = await Promise.all([
    page.locator('.preview video').boundingBox(),
    page.locator('.preview').boundingBox(),
  ]);
  // The picture may be enlarged to bring the head into the outline; it leaves no corner bare.
  const covers = (a: Box, b: Box): boolean =>
    a.x <= b.x + 1 &&
    a.y <= b.y + 1 &&
    a.x + a.width >= b.x + b.width - 1 &&
    a.y + a.height >= b.y + b.height - 1;
  expect(video !== null && box !== null && covers(video, box)).toBe(true);
  // The models find the head, and that it is small: only in an upright picture.
  await expect(
    page.getByRole('status').filter({ hasText: words.reason.tooFewPixels.hint }),
  ).toBeVisible({
    timeout: 60_000,
  });
});

test('a lens whose angle is known tells from how near a face was taken', async ({ stage }) => {
  const distanceM = async (fieldOfViewDeg: number): Promise<number> => {
    const page = await stage.open([{ size: 0.9, across: 0.93 }], asSet({ fieldOfViewDeg }));
    await toMirror(page);
    await page.getByRole('button', { name: words.live.staff, exact: true }).click();
    const row = page
      .getByRole('row')
      .filter({ has: page.getByText(words.check.lensDistortion.name, { exact: true }) });
    const value = row.getByRole('cell').first();
    await expect(value).toHaveText(/^\d/, { timeout: 60_000 });
    return Number.parseFloat(await value.innerText());
  };
  // The same picture through a wide lens was taken from nearer, by the ratio of the focal lengths.
  const [wideDeg, longDeg] = [100, 40];
  const tan = (deg: number): number => Math.tan((deg * Math.PI) / 360);
  const ratio = (await distanceM(longDeg)) / (await distanceM(wideDeg));
  expect(ratio).toBeCloseTo(tan(wideDeg) / tan(longDeg), 0);
});
