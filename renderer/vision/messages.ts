import type { Attention } from '../../src/catching/caught-frame';
import type { CropPlan } from '../../src/crop/crop-plan';
import type { RatedFrame } from '../../src/guide/best-frame';
import type { Report } from '../../src/judge';
import type { PersonConfidence } from '../../src/matting/person-confidence';
import type { Face } from '../../src/observation/observation';
import type { Specification, Subject } from '../../src/specification/specification';
import type { Frame } from './frame';
import type { AppearanceModel, AppearancePart, PartName } from './appearance-part';

/** What the page says to the face worker. `ports` lead to the appearance workers. */
export type FaceTask =
  | { readonly kind: 'start'; readonly ports: AppearancePorts }
  | { readonly kind: 'rules'; readonly specification: Specification; readonly subject: Subject }
  | {
      readonly kind: 'look' | 'rate';
      readonly id: number;
      readonly frame: ImageBitmap;
      readonly focalLengthPx: number | null;
    }
  | { readonly kind: 'find'; readonly id: number; readonly picture: ImageBitmap }
  /** Somebody else asks, too: `ServedTask`s come through this port and are answered there. */
  | { readonly kind: 'serve'; readonly port: MessagePort };

/** What may be asked through a port. */
export type ServedTask = GlimpseTask | CloseUpTask;

/** Where somebody looks at one frame of many: its face alone, quickly. */
export interface GlimpseTask {
  readonly kind: 'glimpse';
  readonly id: number;
  /** As the camera gave it, which is quickest; a picture where its format is none that we read. */
  readonly frame: Frame;
  readonly focalLengthPx: number | null;
}

/** Where somebody has found faces in a glimpse, and wants them as a still has them. */
export interface CloseUpTask {
  readonly kind: 'closeUp';
  readonly id: number;
  readonly picture: ImageBitmap;
  /** The largest first. */
  readonly faces: readonly Face[];
}

/** What a glimpse sees; what takes more than a glimpse reads `not-checked` in its report. */
export interface Glimpse extends RatedFrame {
  readonly faces: readonly Face[];
  readonly attention: Attention;
  /** Whether a full look may find it good. */
  readonly promising: boolean;
}

/** Each leads to the worker with that model. */
export type AppearancePorts = Readonly<Record<AppearanceModel, MessagePort>>;

/** What the page, or somebody else through a port, says to an appearance worker. */
export type AppearanceTask =
  | { readonly kind: 'start'; readonly model: AppearanceModel }
  /** Somebody else asks, too, through this port, and is answered there. */
  | { readonly kind: 'serve'; readonly port: MessagePort }
  | {
      readonly kind: 'inspect';
      readonly id: number;
      readonly part: PartName;
      readonly picture: ImageBitmap;
      readonly face: Face;
    };

/** What the page says to the confidence worker. */
export type ConfidenceTask =
  | { readonly kind: 'start' }
  | {
      readonly kind: 'read';
      readonly id: number;
      readonly picture: ImageBitmap;
      readonly plan: CropPlan;
    };

/** What a worker answers; `id` is the task's. */
export type Answer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'report'; readonly id: number; readonly report: Report }
  | { readonly kind: 'rated'; readonly id: number; readonly rated: RatedFrame }
  /** The frame comes back, so that its memory is used again. */
  | {
      readonly kind: 'glimpsed';
      readonly id: number;
      readonly glimpse: Glimpse;
      readonly frame: Frame;
    }
  | { readonly kind: 'faces'; readonly id: number; readonly faces: readonly Face[] }
  | { readonly kind: 'part'; readonly id: number; readonly part: AppearancePart }
  | { readonly kind: 'confidence'; readonly id: number; readonly confidence: PersonConfidence }
  | { readonly kind: 'failed'; readonly id: number | null; readonly message: string };
