import type { Report } from '../../src/judge';
import type { Appearance } from '../../src/observation/appearance';
import type { Face } from '../../src/observation/observation';
import type { Specification, Subject } from '../../src/specification/specification';

/** What the page says to the face worker. `port` leads to the appearance worker. */
export type FaceTask =
  | { readonly kind: 'start'; readonly port: MessagePort }
  | { readonly kind: 'rules'; readonly specification: Specification; readonly subject: Subject }
  | { readonly kind: 'look'; readonly id: number; readonly frame: ImageBitmap }
  | { readonly kind: 'find'; readonly id: number; readonly picture: ImageBitmap };

/** What the page, or the face worker through its port, says to the appearance worker. */
export type AppearanceTask =
  | { readonly kind: 'start'; readonly port: MessagePort }
  | {
      readonly kind: 'inspect';
      readonly id: number;
      readonly picture: ImageBitmap;
      readonly face: Face;
    };

/** What either worker answers; `id` is the task's. */
export type Answer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'report'; readonly id: number; readonly report: Report }
  | { readonly kind: 'faces'; readonly id: number; readonly faces: readonly Face[] }
  | { readonly kind: 'appearance'; readonly id: number; readonly appearance: Appearance }
  | { readonly kind: 'failed'; readonly id: number | null; readonly message: string };
