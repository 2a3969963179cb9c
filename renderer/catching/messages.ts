import type { Attention, CaughtFrame } from '../../src/catching/caught-frame';
import type { Report } from '../../src/judge';
import type { Specification, Subject } from '../../src/specification/specification';
import type { RotationDeg } from '../camera/turned';
import type { VisionPorts } from '../vision/vision';
import type { Pulse } from './catching';

/** What the frames are judged by. */
export interface CatchRules {
  readonly specification: Specification;
  readonly subject: Subject;
}

/** How the camera's frames are turned upright, and what their lens sees. */
export interface Mounting {
  readonly rotationDeg: RotationDeg;
  /** Across the wider side; null: not known. */
  readonly fieldOfViewDeg: number | null;
}

/** What the page says to the worker that catches moments. */
export type CatchTask =
  | ({ readonly kind: 'start'; readonly ports: VisionPorts } & CatchRules)
  | ({ readonly kind: 'rules' } & CatchRules)
  | {
      readonly kind: 'watch';
      readonly frames: ReadableStream<VideoFrame>;
      readonly mounting: Mounting;
    }
  | { readonly kind: 'pause' }
  | { readonly kind: 'trigger' }
  /** The kept frames at full resolution, the best first, or that one before the best. */
  | { readonly kind: 'take'; readonly id: number; readonly first: number | null }
  | { readonly kind: 'forget' };

/** What the worker says. */
export type CatchNews =
  | {
      readonly kind: 'seen';
      /** Null where the last one is still new. */
      readonly report: Report | null;
      readonly attention: Attention;
      readonly pulse: Pulse;
    }
  /** All that are kept now, the best first, with the pictures of those that were not told before. */
  | {
      readonly kind: 'kept';
      readonly kept: readonly CaughtFrame[];
      readonly pictures: readonly { readonly id: number; readonly picture: ImageBitmap }[];
    }
  | { readonly kind: 'taken'; readonly id: number; readonly pictures: readonly ImageBitmap[] }
  | { readonly kind: 'failed'; readonly message: string };
