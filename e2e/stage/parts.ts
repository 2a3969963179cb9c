import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test as base, type Page } from '@playwright/test';
import { PictureRegister } from '../../electron/station/picture-register';
import type {} from '../parts-page/parts-page';
import { buildParts } from './build-parts';
import { openApp, type OpenApp, type Scene } from './open-app';

interface PartsStage {
  /** Opens the page of single parts in a browser of its own. */
  open(scene?: Scene): Promise<Page>;
  /** What the station holds for the page. */
  readonly pictures: PictureRegister;
  /** For what the test makes; removed after it. */
  readonly workDir: string;
}

/** Single parts of the product in a real browser, before the real station; built once a worker. */
export const test = base.extend<{ parts: PartsStage }, { partsDir: string }>({
  partsDir: [
    async ({}, use) => {
      const partsDir = await mkdtemp(path.join(tmpdir(), 'bolang-parts-'));
      await buildParts(partsDir);
      await use(partsDir);
      await rm(partsDir, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
  parts: async ({ partsDir }, use) => {
    const workDir = await mkdtemp(path.join(tmpdir(), 'bolang-e2e-'));
    const pictures = new PictureRegister();
    const apps: OpenApp[] = [];
    await use({
      pictures,
      workDir,
      async open(scene = 'none') {
        const outDir = path.join(workDir, 'out');
        const app = await openApp({ scene, workDir, outDir, rendererDir: partsDir, pictures });
        apps.push(app);
        await app.page.waitForFunction(() => 'parts' in window);
        return app.page;
      },
    });
    for (const app of apps) await app.close();
    await rm(workDir, { recursive: true, force: true });
  },
});
