import { saveObservation } from '../../src/observation/save-observation';
import { readRgba } from '../../renderer/picture/rgba';
import { savePhoto } from '../../renderer/station/photos';
import { fetchPicture } from '../../renderer/station/pictures';
import { documentNamed } from '../../e2e/parts-page/document-named';
import { startVision } from '../../renderer/vision/start-vision';
import type { Vision } from '../../renderer/vision/vision';
import type { BareTask } from './bare-models.worker';
import { swayingFrames } from './frames';

/** Milliseconds of each run, in order. */
type Times = readonly number[];

interface ShotTimes {
  readonly observe: number;
  readonly readBack: number;
  readonly save: number;
  readonly total: number;
}

export interface Bench {
  bare(portraitId: string, model: BareTask['model'], runs: number): Promise<Times>;
  live(portraitId: string, runs: number): Promise<Times>;
  shots(portraitId: string, runs: number): Promise<readonly ShotTimes[]>;
}

declare global {
  interface Window {
    bench: Bench;
  }
}

const SPECIFICATION = 'cn.exitentry.nia';

/** The segmenter's own input size: what the product feeds it. */
const SEGMENTER_PX = 256;

window.bench = {
  async bare(portraitId, model, runs) {
    const worker = new Worker(new URL('./bare-models.worker.ts', import.meta.url), {
      type: 'module',
    });
    const ask = (task: BareTask) =>
      new Promise<number>((resolve) => {
        worker.onmessage = ({ data }: MessageEvent<number>) => resolve(data);
        worker.postMessage(task, [task.picture]);
      });
    const times: number[] = [];
    for await (const frame of await framesOf(portraitId, runs + 1)) {
      const picture = model === 'segmenter' ? await reduced(frame) : frame;
      times.push(await ask({ model, picture }));
    }
    worker.terminate();
    return times.slice(1);
  },

  async live(portraitId, runs) {
    const vision = await visionWithRules();
    const times: number[] = [];
    for await (const frame of await framesOf(portraitId, runs + 5)) {
      const begun = performance.now();
      await vision.look(frame);
      times.push(performance.now() - begun);
    }
    vision.stop();
    return times.slice(5);
  },

  async shots(portraitId, runs) {
    const vision = await visionWithRules();
    const times: ShotTimes[] = [];
    for await (const frame of await framesOf(portraitId, runs + 1)) {
      const begun = performance.now();
      const observation = await vision.observe(frame);
      const observed = performance.now();
      const rgba = await readRgba(frame);
      const readBack = performance.now();
      const shot = {
        specification: SPECIFICATION,
        policy: null,
        subject: 'adult' as const,
        observation: saveObservation(observation),
      };
      await savePhoto(shot, rgba);
      const saved = performance.now();
      frame.close();
      times.push({
        observe: observed - begun,
        readBack: readBack - observed,
        save: saved - readBack,
        total: saved - begun,
      });
    }
    vision.stop();
    return times.slice(1);
  },
};

const framesOf = async (portraitId: string, count: number): Promise<AsyncGenerator<ImageBitmap>> =>
  swayingFrames(await fetchPicture(portraitId), count);

async function reduced(frame: ImageBitmap): Promise<ImageBitmap> {
  const square = { resizeWidth: SEGMENTER_PX, resizeHeight: SEGMENTER_PX };
  const small = await createImageBitmap(frame, square);
  frame.close();
  return small;
}

async function visionWithRules(): Promise<Vision> {
  const vision = await startVision();
  await vision.complete;
  vision.setRules(await documentNamed(SPECIFICATION), 'adult');
  return vision;
}
