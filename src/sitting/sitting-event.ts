import type { Report } from '../judge';
import type { SavedPhoto } from '../station/contract';

/** Why there is no camera picture. `lost`: it worked and was unplugged or taken away. */
export const CAMERA_FAILURES = [
  'denied',
  'missing',
  'busy',
  'lost',
  'frozen',
  'tooSmall',
  'black',
  'overexposed',
  'unknown',
] as const;
export type CameraFailure = (typeof CAMERA_FAILURES)[number];

/** Why the models cannot run. */
export const VISION_FAILURES = ['MODEL_MISSING', 'MODEL_BROKEN', 'VISION_STOPPED'] as const;
export type VisionFailure = (typeof VISION_FAILURES)[number];

/** Why a shot or a chosen picture could not be judged. */
export const LOOK_FAILURES = ['CAPTURE_FAILED', 'PICTURE_UNREADABLE', 'VISION_STOPPED'] as const;
export type LookFailure = (typeof LOOK_FAILURES)[number];

/**
 * Everything that can happen to a sitting. The picture itself stays with the renderer; the machine
 * counts it (`context.shot`), so that the answer to an earlier picture is never taken for this one's.
 */
export type SittingEvent =
  /** The camera delivers frames; accepted in every state. */
  | { readonly type: 'CAMERA_READY' }
  /** The camera cannot be opened, or stopped; accepted in every state. */
  | { readonly type: 'CAMERA_FAILED'; readonly reason: CameraFailure }
  /** The models are loaded; accepted in every state. */
  | { readonly type: 'VISION_READY' }
  /** The models cannot run, or stopped; accepted in every state. */
  | { readonly type: 'VISION_FAILED'; readonly code: VisionFailure }
  /** Try again what failed: the camera in `noCamera`, the models in `broken`. */
  | { readonly type: 'RETRY' }
  /** Button, key or auto-shutter. */
  | { readonly type: 'SHOOT' }
  /** A picture from disk stands in for the camera. */
  | { readonly type: 'PICTURE_CHOSEN' }
  /** The picture numbered `shot` has been judged with full care. */
  | { readonly type: 'LOOKED'; readonly shot: number; readonly report: Report }
  | { readonly type: 'LOOK_FAILED'; readonly shot: number; readonly code: LookFailure }
  /** Back to the live picture: give up looking, take another, or the next person. */
  | { readonly type: 'AGAIN' }
  /** Keep the reviewed photo; ignored while its report has no crop. */
  | { readonly type: 'ACCEPT' }
  | { readonly type: 'SAVED'; readonly photo: SavedPhoto }
  | { readonly type: 'SAVE_FAILED'; readonly code: string; readonly message: string };
