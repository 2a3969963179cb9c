import type { Attention, CaughtFrame } from '../../src/catching/caught-frame';
import { focalLengthOfView } from '../../src/camera/focal-length';
import { takenWith } from '../picture/focal-length';
import { createStore } from '../sitting/store';
import type { VisionPorts } from '../vision/vision';
import { NOTHING_CAUGHT, type Catching, type CatchView } from './catching';
import type { CatchNews, CatchRules, CatchTask, Mounting } from './messages';

interface CatchingParts {
  readonly ports: VisionPorts;
  readonly rules: CatchRules;
  /** So many good frames are enough. */
  readonly enough: () => number;
  readonly failed: (error: Error) => void;
}

type Taken = (pictures: readonly ImageBitmap[]) => void;

/** Starts the worker that catches moments; one for the life of the models. */
export function startCatching({ ports, rules, enough, failed }: CatchingParts): Catching {
  const worker = new Worker(new URL('./catch.worker.ts', import.meta.url), { type: 'module' });
  const view = createStore<CatchView>(NOTHING_CAUGHT);
  const pictures = new Map<number, ImageBitmap>();
  const takings = new Map<number, Taken>();
  let track: MediaStreamTrack | null = null;
  let mounting: Mounting = { rotationDeg: 0, fieldOfViewDeg: null };
  let lastTake = 0;

  const say = (task: CatchTask, transfer: Transferable[] = []): void => {
    worker.postMessage(task, transfer);
  };

  function show(kept: readonly CaughtFrame[]): void {
    const ids = new Set(kept.map(({ id }) => id));
    for (const id of pictures.keys()) if (!ids.has(id)) pictures.delete(id);
    const good = kept.filter((frame) => frame.good).length;
    view.set({
      ...view.get(),
      kept: kept.flatMap((frame) => {
        const picture = pictures.get(frame.id);
        return picture === undefined ? [] : [{ ...frame, picture }];
      }),
      good,
      enough: good >= enough(),
    });
  }

  worker.onmessage = ({ data }: MessageEvent<CatchNews>) => {
    switch (data.kind) {
      case 'seen':
        view.set({ ...view.get(), report: data.report, attention: data.attention });
        return;
      case 'kept':
        for (const { id, picture } of data.pictures) pictures.set(id, picture);
        show(data.kept);
        return;
      case 'taken':
        takings.get(data.id)?.(data.pictures);
        takings.delete(data.id);
        return;
      case 'failed':
        failed(new Error(data.message));
        return;
    }
  };
  worker.onerror = ({ message }) => failed(new Error(message));

  function pause(): void {
    say({ kind: 'pause' });
    track?.stop();
    track = null;
    view.set({ ...view.get(), report: null, attention: 'nobody' satisfies Attention });
  }

  say({ kind: 'start', ports, ...rules }, [ports.face, ...Object.values(ports.parts)]);

  return {
    view,
    trigger: () => say({ kind: 'trigger' }),
    begin(video, mountedNow) {
      pause();
      mounting = mountedNow;
      const { srcObject } = video;
      if (!(srcObject instanceof MediaStream)) return;
      // A clone: that it ends says nothing of the camera.
      const [copy] = srcObject.clone().getVideoTracks();
      if (copy === undefined) return;
      track = copy;
      const { readable } = new MediaStreamTrackProcessor({ track: copy });
      say({ kind: 'watch', frames: readable, mounting }, [readable]);
    },
    pause,
    judgeBy: (next) => say({ kind: 'rules', ...next }),
    async take(first) {
      const id = ++lastTake;
      const taken = await new Promise<readonly ImageBitmap[]>((resolve) => {
        takings.set(id, resolve);
        say({ kind: 'take', id, first: first ?? null });
      });
      const [best, ...others] = taken.map((picture) => {
        const size = { widthPx: picture.width, heightPx: picture.height };
        const { fieldOfViewDeg } = mounting;
        return takenWith(fieldOfViewDeg && focalLengthOfView(fieldOfViewDeg, size), picture);
      });
      if (best === undefined) throw new Error('Nothing was caught.');
      return [best, ...others];
    },
    forget() {
      pause();
      say({ kind: 'forget' });
      view.set(NOTHING_CAUGHT);
    },
    stop() {
      pause();
      worker.terminate();
    },
  };
}
