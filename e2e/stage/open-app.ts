import path from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { requireBrowser } from '../../electron/browser/find-browser';
import { openLoopback } from '../../electron/station/loopback';
import { PictureRegister } from '../../electron/station/picture-register';
import { findPlaces, type Places } from '../../electron/station/places';
import { loadSpecifications } from '../../electron/station/specifications';
import { createStation } from '../../electron/station/station';
import { writeCameraClip, type CameraPose } from './camera-clip';

/** The portrait that this project renders itself: a person without fault. */
export const PORTRAIT = path.resolve('assets/sample/portrait.jpg');

/** What stands before the camera; `none` is a machine without one. */
export type Scene = readonly CameraPose[] | 'none';

export interface AppOptions {
  readonly scene: Scene;
  /** Who stands there; default the sample portrait. */
  readonly portrait?: string;
  /** For the camera's clip; the caller removes it. */
  readonly workDir: string;
  /** Where accepted photos go. */
  readonly outDir: string;
  /** Other screens than the built ones. */
  readonly rendererDir?: Places['rendererDir'];
  readonly pictures?: PictureRegister;
  /** Runs in the page before anything of ours does. */
  readonly initScript?: () => void;
  readonly viewport?: { readonly width: number; readonly height: number };
}

export interface OpenApp {
  readonly page: Page;
  /** Addresses outside the station that the page asked for and did not get. */
  readonly foreign: readonly string[];
  close(): Promise<void>;
}

/** The real station and the real screens in a browser of their own; only the camera is a clip. */
export async function openApp(options: AppOptions): Promise<OpenApp> {
  const places = {
    ...findPlaces(),
    ...(options.rendererDir && { rendererDir: options.rendererDir }),
  };
  const { specifications } = await loadSpecifications(places.specificationsDir);
  const station = createStation({
    ...places,
    specifications,
    outDir: options.outDir,
    clock: () => new Date(),
    pictures: options.pictures ?? new PictureRegister(),
  });
  const loopback = await openLoopback(station);
  const browser = await chromium.launch({
    executablePath: requireBrowser(),
    args: await flags(options),
  });
  const context = await browser.newContext({
    viewport: options.viewport ?? { width: 1280, height: 800 },
  });
  await context.grantPermissions(['camera'], { origin: loopback.origin });
  const foreign: string[] = [];
  await context.route(
    (url) => url.origin !== loopback.origin && !['blob:', 'data:'].includes(url.protocol),
    async (route) => {
      foreign.push(route.request().url());
      await route.abort();
    },
  );
  const page = await context.newPage();
  if (options.initScript) await page.addInitScript(options.initScript);
  await page.goto(loopback.entry('/index.html').href);
  return {
    page,
    foreign,
    async close() {
      await browser.close();
      await loopback.close();
    },
  };
}

async function flags({ scene, workDir, portrait = PORTRAIT }: AppOptions): Promise<string[]> {
  // Chromium's sandbox refuses to run as root.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  if (scene === 'none') return asRoot;
  const clip = path.join(workDir, 'camera.mjpeg');
  await writeCameraClip(clip, portrait, scene);
  return [
    ...asRoot,
    '--use-fake-ui-for-media-stream',
    '--use-fake-device-for-media-stream',
    `--use-file-for-fake-video-capture=${clip}`,
  ];
}
