import type { Report } from '../../src/judge';
import type { Camera } from '../camera/camera';
import { watchFrames } from '../camera/live-frames';
import { createGuide, type CountWish } from '../live/guide';
import { NOTHING_SEEN, type LiveStore } from '../live/live-view';
import type { Vision } from '../vision/vision';
import type { Rules } from './rules';
import type { Store } from './store';

export interface LiveWatchParts {
  readonly camera: Camera;
  readonly live: LiveStore;
  readonly rules: Store<Rules>;
  readonly holdMs: number;
  /** Null while the models are not running. */
  readonly vision: () => Vision | null;
  readonly seen: (report: Report, count: CountWish) => void;
  readonly failed: (error: unknown) => void;
}

/** Looks at live frames from now on; returns how to stop. */
export function watchLive(parts: LiveWatchParts): () => void {
  const { camera, live, rules, vision, seen, failed } = parts;
  const guide = createGuide(performance.now(), parts.holdMs);
  let watching = true;
  const stopFrames = watchFrames(camera, async (frame) => {
    const running = vision();
    if (running === null) {
      frame.close();
      return;
    }
    try {
      const report = await running.look(frame);
      if (!watching) return;
      const { view, count } = guide.see(report, rules.get(), performance.now());
      live.set(view);
      seen(report, count);
    } catch (error) {
      failed(error);
    }
  });
  return () => {
    watching = false;
    stopFrames();
    live.set(NOTHING_SEEN);
  };
}
