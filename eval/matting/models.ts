import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'vite';
import { openApp } from '../../e2e/stage/open-app';
import type { RawPicture } from '../../electron/picture/raw-picture';
import { PictureRegister } from '../../electron/station/picture-register';
import type { CropPlan } from '../../src/crop/crop-plan';
import { observationSchema, type Observation } from '../../src/observation/observation';

/** Our segmenter's confidence and the peer's, over the square of the cut. */
export interface Confidences {
  readonly person: Uint8Array;
  readonly hair: Uint8Array;
  readonly selfie: Uint8Array;
}

/** The models of the comparison, in a browser. */
export interface Models {
  observe(picture: RawPicture): Promise<Observation>;
  read(picture: RawPicture, plan: CropPlan): Promise<Confidences>;
  close(): Promise<void>;
}

export async function openModels(): Promise<Models> {
  const workDir = await mkdtemp(path.join(tmpdir(), 'bolang-matting-'));
  const rendererDir = path.join(workDir, 'page');
  await build({
    configFile: false,
    logLevel: 'error',
    root: path.resolve('eval/matting/page'),
    worker: { format: 'es' },
    build: { outDir: rendererDir, target: 'chrome130' },
  });
  const pictures = new PictureRegister();
  const app = await openApp({ scene: 'none', workDir, outDir: workDir, rendererDir, pictures });
  await app.page.waitForLoadState('load');

  async function ask<T>(picture: RawPicture, what: (id: string) => Promise<T>): Promise<T> {
    const id = pictures.add(picture);
    try {
      return await what(id);
    } finally {
      pictures.remove(id);
    }
  }

  return {
    observe: (picture) =>
      ask(picture, async (id) =>
        observationSchema.parse(
          await app.page.evaluate((at) => window.confidences.observe(at), id),
        ),
      ),
    read: (picture, plan) =>
      ask(picture, async (id) => {
        const found = await app.page.evaluate(([at, cut]) => window.confidences.read(at, cut), [
          id,
          plan,
        ] as const);
        return {
          person: Uint8Array.from(found.person),
          hair: Uint8Array.from(found.hair),
          selfie: Uint8Array.from(found.peer),
        };
      }),
    async close() {
      await app.close();
      await rm(workDir, { recursive: true, force: true });
    },
  };
}
