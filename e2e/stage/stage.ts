import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, test as base, type Page } from '@playwright/test';
import { requireBrowser } from '../../electron/browser/find-browser';
import { openLoopback } from '../../electron/station/loopback';
import { PictureRegister } from '../../electron/station/picture-register';
import { findPlaces } from '../../electron/station/places';
import { loadSpecifications } from '../../electron/station/specifications';
import { createStation } from '../../electron/station/station';
import { writeCameraClip } from './camera-clip';

/** The portrait that this project renders itself: a person without fault. */
export const PORTRAIT = path.resolve('assets/sample/portrait.jpg');

/** What stands before the camera; `none` is a machine without one. */
type Scene = readonly Parameters<typeof writeCameraClip>[2][number][] | 'none';

interface Stage {
  /** Opens the app in a browser of its own, before a camera that shows the scene. */
  open(scene: Scene): Promise<Page>;
  /** Where photos go. */
  readonly outDir: string;
  /** Addresses outside the station that any page asked for; none, or the test fails. */
  readonly foreign: readonly string[];
  /** The photos and sidecars in the output folder, by name. */
  files(): Promise<string[]>;
}

/** The real station, the real screens, a real browser engine; only the camera is a clip. */
export const test = base.extend<{ stage: Stage }>({
  stage: async ({}, use) => {
    const dir = await mkdtemp(path.join(tmpdir(), 'bolang-e2e-'));
    const outDir = path.join(dir, 'out');
    const places = findPlaces();
    const { specifications } = await loadSpecifications(places.specificationsDir);
    const foreign: string[] = [];
    const closing: (() => Promise<unknown>)[] = [];

    await use({
      outDir,
      foreign,
      files: async () => (await readdir(outDir, { recursive: true })).sort(),
      async open(scene) {
        const pictures = new PictureRegister();
        const clock = () => new Date();
        const station = createStation({ ...places, specifications, outDir, clock, pictures });
        const loopback = await openLoopback(station);
        closing.push(() => loopback.close());
        const browser = await chromium.launch({
          executablePath: requireBrowser(),
          args: await cameraFlags(scene, dir),
        });
        closing.push(() => browser.close());
        const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
        await context.grantPermissions(['camera'], { origin: loopback.origin });
        await context.route(
          (url) => url.origin !== loopback.origin && !['blob:', 'data:'].includes(url.protocol),
          async (route) => {
            foreign.push(route.request().url());
            await route.abort();
          },
        );
        const page = await context.newPage();
        await page.goto(loopback.entry('/').href);
        return page;
      },
    });

    for (const close of closing.reverse()) await close();
    await rm(dir, { recursive: true, force: true });
    base.expect(foreign, 'nothing is fetched from outside the machine').toEqual([]);
  },
});

async function cameraFlags(scene: Scene, dir: string): Promise<string[]> {
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  if (scene === 'none') return asRoot;
  const clip = path.join(dir, 'camera.mjpeg');
  await writeCameraClip(clip, PORTRAIT, scene);
  return [
    ...asRoot,
    '--use-fake-ui-for-media-stream',
    '--use-fake-device-for-media-stream',
    `--use-file-for-fake-video-capture=${clip}`,
  ];
}
