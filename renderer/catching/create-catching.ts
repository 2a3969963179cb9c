import type { Attention, CaughtFrame } from '../../src/catching/caught-frame';
import { focalLengthOfView } from '../../src/camera/focal-length';
import { takenWith } from '../picture/focal-length';
import { createStore, type Store } from '../sitting/store';
import { NOTHING_CAUGHT, type Catching, type CatchView } from './catching';
import type { CatchNews, CatchRules, CatchTask, Mounting } from './messages';

interface CatchingParts {
  readonly rules: Pick<Store<CatchRules>, 'get' | 'watch'>;
  /** So many good frames are enough. */
  readonly enough: () => number;
  /** The worker has stopped; the models have to be started anew. */
  readonly failed: (error: Error) => void;
}

type Taken = (pictures: readonly ImageBitmap[]) => void;

/** One for the life of the page; its worker lives as long as the models. */
export function createCatching({ rules, enough, failed }: CatchingParts): Catching {
  let worker: Worker | null = null;
  const view = createStore<CatchView>(NOTHING_CAUGHT);
  const pictures = new Map<number, ImageBitmap>();
  const takings = new Map<number, Taken>();
  let track: MediaStreamTrack | null = null;
  let mounting: Mounting = { rotationDeg: 0, fieldOfViewDeg: null };
  let lastTake = 0;

  const say = (task: CatchTask, transfer: Transferable[] = []): void => {
    worker?.postMessage(task, transfer);
  };

  function show(kept: readonly CaughtFrame[]): void {
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
    dropAllBut(new Set(kept.map(({ id }) => id)));
  }

  /** Once nobody shows them any more: what waits to be collected is still a face in memory. */
  function dropAllBut(ids: ReadonlySet<number>): void {
    for (const [id, picture] of pictures) {
      if (ids.has(id)) continue;
      pictures.delete(id);
      picture.close();
    }
  }

  /** The worker will not answer any more: whoever waits for pictures gets none. */
  function lose(error: Error): void {
    endTakings();
    failed(error);
  }

  function endTakings(): void {
    for (const taken of takings.values()) taken([]);
    takings.clear();
  }

  function hear(data: CatchNews): void {
    switch (data.kind) {
      case 'seen':
        view.set({
          ...view.get(),
          report: data.report ?? view.get().report,
          attention: data.attention,
          pulse: data.pulse,
        });
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
        lose(new Error(data.message));
        return;
    }
  }

  function pause(): void {
    say({ kind: 'pause' });
    track?.stop();
    track = null;
    view.set({ ...view.get(), report: null, attention: 'nobody' satisfies Attention });
  }

  rules.watch(() => say({ kind: 'rules', ...rules.get() }));

  return {
    view,
    start(ports) {
      worker?.terminate();
      worker = new Worker(new URL('./catch.worker.ts', import.meta.url), { type: 'module' });
      worker.onmessage = ({ data }: MessageEvent<CatchNews>) => hear(data);
      worker.onerror = ({ message }) => lose(new Error(message));
      endTakings();
      view.set(NOTHING_CAUGHT);
      dropAllBut(new Set());
      say({ kind: 'start', ports, ...rules.get() }, [
        ports.face,
        ...Object.values(ports.appearance),
      ]);
    },
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
    async take(first) {
      const id = ++lastTake;
      if (worker === null) throw new Error('The models are not running.');
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
      dropAllBut(new Set());
    },
  };
}
