import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test as base, type Page } from '@playwright/test';
import { openApp, type AppOptions, type OpenApp, type Scene } from './open-app';

interface Stage {
  /** Opens the app in a browser of its own, before a camera that shows the scene. */
  open(
    scene: Scene,
    options?: Pick<AppOptions, 'initScript' | 'lawless' | 'replacesBackground' | 'settings'>,
  ): Promise<Page>;
  /** Where photos go. */
  readonly outDir: string;
  /** The photos and sidecars in the output folder, by name; none while it is not there. */
  files(): Promise<string[]>;
}

/** A sitting in the real app. Fails when a page asks for anything from outside the machine. */
export const test = base.extend<{ stage: Stage }>({
  stage: async ({}, use) => {
    const workDir = await mkdtemp(path.join(tmpdir(), 'bolang-e2e-'));
    const outDir = path.join(workDir, 'out');
    const apps: OpenApp[] = [];
    await use({
      outDir,
      async files() {
        const folder = (await readdir(workDir)).includes('out');
        return folder ? (await readdir(outDir, { recursive: true })).sort() : [];
      },
      async open(scene, options) {
        const app = await openApp({ scene, workDir, outDir, ...options });
        apps.push(app);
        return app.page;
      },
    });
    for (const app of apps) await app.close();
    await rm(workDir, { recursive: true, force: true });
    const foreign = apps.flatMap((app) => app.foreign);
    base.expect(foreign, 'nothing is fetched from outside the machine').toEqual([]);
  },
});
