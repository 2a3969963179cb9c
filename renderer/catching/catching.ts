import type { Attention, CaughtFrame } from '../../src/catching/caught-frame';
import type { Report } from '../../src/judge';
import type { Store } from '../sitting/store';
import type { VisionPorts } from '../vision/vision';
import type { Mounting } from './messages';

/** A kept frame with a small picture of it, cut as the photo will be, for staff to see. */
export interface KeptFrame extends CaughtFrame {
  readonly picture: ImageBitmap;
}

/** How the catching keeps up: counted from its beginning. */
export interface Pulse {
  /** Frames that were kept for some seconds. */
  readonly frames: number;
  /** Of them, those that were glimpsed at. */
  readonly glimpses: number;
  /** Of the pixels of all frames that are held. */
  readonly bytes: number;
}

/** What is known while the moments of a child are caught. */
export interface CatchView {
  /** Of the frame that was looked at last; null before the first. */
  readonly report: Report | null;
  readonly attention: Attention;
  /** The best frames of the sitting so far, the best first, no two of one moment. */
  readonly kept: readonly KeptFrame[];
  /** How many of them break no rule. */
  readonly good: number;
  /** Whether that is as many as the photo room wants. */
  readonly enough: boolean;
  readonly pulse: Pulse;
}

export const NOTHING_CAUGHT: CatchView = {
  report: null,
  attention: 'nobody',
  kept: [],
  good: 0,
  enough: false,
  pulse: { frames: 0, glimpses: 0, bytes: 0 },
};

/** Catches the moments of a child before the camera: no countdown, nothing to wait for. */
export interface Catching {
  readonly view: Pick<Store<CatchView>, 'get' | 'watch'>;
  /** Asks these models from now on; what was kept before is forgotten. */
  start(ports: VisionPorts): void;
  /** The operator says that the moment is now: the frames about it are judged closely and one is kept. */
  trigger(): void;
  /** Watches a camera's frames from now on, beside those that are kept already. */
  begin(video: HTMLVideoElement, mounting: Mounting): void;
  /** Watches no longer; what is kept stays. */
  pause(): void;
  /**
   * The best frames at the camera's full resolution, the best first, or that one before them; the latest
   * where none is kept. Rejects where there was none at all. The caller owns the pictures.
   */
  take(first?: number): Promise<readonly [ImageBitmap, ...ImageBitmap[]]>;
  /** The child has gone: nothing is kept of them. */
  forget(): void;
}
