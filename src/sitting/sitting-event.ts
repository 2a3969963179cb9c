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
 * Everything that can happen to a sitting. Pictures, language and rules stay with the renderer; the
 * machine counts the pictures (`context.shot`), so that the answer to an earlier one is never taken for
 * this one's.
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
  /** Whether there is room for another photo; accepted in every state. */
  | { readonly type: 'STORAGE'; readonly enough: boolean }
  /** Try again what failed: the camera in `noCamera`, the models in `broken`. */
  | { readonly type: 'RETRY' }
  /** Somebody wants a photo. */
  | { readonly type: 'START' }
  /** On to the next step: language, document, person are chosen, or everything is read. */
  | { readonly type: 'NEXT' }
  /** One step back. */
  | { readonly type: 'BACK' }
  /** The person ends the sitting. */
  | { readonly type: 'LEAVE' }
  /** A sign of the person: a touch, a key, a face. The time limit begins anew. */
  | { readonly type: 'SIGN_OF_LIFE' }
  | { readonly type: 'CALL_STAFF' }
  /** Staff have come, or are not needed any more. */
  | { readonly type: 'STAFF_DONE' }
  /** 3-2-1, begun by the rules, which can stop it, or by a press of the button. */
  | { readonly type: 'COUNT'; readonly by: 'rules' | 'press' }
  /** A rule no longer holds. */
  | { readonly type: 'MOVED_OUT' }
  /** Whether a child's moments are caught, in place of the mirror and its countdown. */
  | { readonly type: 'CATCH'; readonly on: boolean }
  /** Take the photo now; where moments are caught, go on with the best of them. */
  | { readonly type: 'SHOOT' }
  /** A picture from disk stands in for the camera. */
  | { readonly type: 'PICTURE_CHOSEN' }
  /** Another picture of the same burst. */
  | { readonly type: 'ALTERNATIVE_CHOSEN' }
  /** The picture numbered `shot` has been judged with full care. */
  | { readonly type: 'LOOKED'; readonly shot: number; readonly report: Report }
  | { readonly type: 'LOOK_FAILED'; readonly shot: number; readonly code: LookFailure }
  /** Back to the live picture: give up looking, or take another. */
  | { readonly type: 'AGAIN' }
  /** Keep the reviewed photo; ignored while its report has no crop. */
  | { readonly type: 'ACCEPT' }
  | { readonly type: 'SAVED'; readonly photo: SavedPhoto }
  | { readonly type: 'SAVE_FAILED'; readonly code: string; readonly message: string }
  /** The machine's own: a step has begun, and waits so long at most; null: for ever. */
  | { readonly type: 'STEP'; readonly limitMs: number | null }
  /** The machine's own: the person has come before the camera. */
  | { readonly type: 'BEFORE_CAMERA' }
  /** The machine's own: nobody has given a sign for too long. */
  | { readonly type: 'EXPIRED' }
  /** The machine's own: the sitting is over. */
  | { readonly type: 'FORGOTTEN' };
