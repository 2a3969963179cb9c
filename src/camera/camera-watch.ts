import type { CameraFailure } from '../sitting/sitting-event';
import { isBlack, isOverexposed, type PictureLight } from './picture-light';

/** What is told of the camera. A failure stands until pictures come again. */
export type CameraState = 'opening' | 'working' | { readonly failed: CameraFailure };

/** The picture that the camera shows at a beat. */
export interface Glance {
  /** Another number for every frame: its timestamp. */
  readonly frame: number;
  readonly widthPx: number;
  readonly heightPx: number;
  /** Null where it could not be measured. */
  readonly light: PictureLight | null;
}

export type CameraEvent =
  /** Somebody wants the camera opened anew: at the start, after a change, by “try again”. */
  | { readonly type: 'WANTED' }
  | { readonly type: 'OPENED' }
  | { readonly type: 'REFUSED'; readonly reason: CameraFailure }
  /** The device ended its stream. */
  | { readonly type: 'ENDED' }
  /** A device came or went. `standsIn`: the chosen camera is there, and another one is used. */
  | { readonly type: 'DEVICES_CHANGED'; readonly standsIn: boolean }
  /** A few times a second. Null: there is no picture yet. */
  | { readonly type: 'BEAT'; readonly nowMs: number; readonly glance: Glance | null };

/**
 * The watch over one camera. Whoever holds the device obeys it: opens it whenever `attempt` grows,
 * and lets go of it while `device` is `closed`.
 */
export interface CameraWatch {
  readonly state: CameraState;
  readonly device: 'closed' | 'opening' | 'open';
  /** Grows with every opening, so that the answer to an earlier one is not taken for this one's. */
  readonly attempt: number;
  readonly lastBeatMs: number | null;
  readonly frame: number | null;
  /** Since the device closed, was asked for, or last gave a new frame. */
  readonly waitedMs: number;
  readonly smallMs: number;
  readonly blackMs: number;
  readonly overexposedMs: number;
}

/** Without a new frame for so long, the picture is frozen. */
export const FROZEN_MS = 2_000;
/** Black or white for so long is no hand in passing and no exposure finding its way. */
export const WRONG_LIGHT_MS = 1_500;
/** Between two tries: someone who has put the plug back waits no longer than this. */
export const RETRY_MS = 1_500;
/** Some cameras need seconds from being opened to their first frame. */
export const FIRST_FRAME_MS = 5_000;
/** A permission may be asked for this long before it is told that no camera opens. */
export const OPENING_MS = 10_000;
/** A picture that is too small is shown for so long before the camera is asked for a larger one. */
export const SMALL_MS = 3_000;

/**
 * The shorter side that a picture needs. The largest photo that many offices take is 600 × 600 px (US
 * visa), and it is cut from the picture without making up pixels: with fewer, no head is high enough.
 */
export const MIN_SHORT_SIDE_PX = 600;

/**
 * Only time that the page was awake for counts: after a longer pause between two beats (a machine that
 * slept, a page that hung) nothing is known of the camera.
 */
const LONGEST_BEAT_MS = 600;

export const CAMERA_UNUSED: CameraWatch = {
  state: 'opening',
  device: 'closed',
  attempt: 0,
  lastBeatMs: null,
  frame: null,
  waitedMs: 0,
  smallMs: 0,
  blackMs: 0,
  overexposedMs: 0,
};

/** The watch after an event. */
export function watchCamera(watch: CameraWatch, event: CameraEvent): CameraWatch {
  switch (event.type) {
    case 'WANTED':
      return opening(watch, 'opening');
    case 'OPENED':
      return { ...watch, device: 'open', waitedMs: 0 };
    case 'REFUSED':
      // What came loose is still what is to be said of a camera that is not there.
      return closed(watch, event.reason === 'missing' && wasLost(watch) ? 'lost' : event.reason);
    case 'ENDED':
      return closed(watch, 'lost');
    case 'DEVICES_CHANGED':
      return afterDevices(watch, event.standsIn);
    case 'BEAT':
      return afterBeat(watch, event.nowMs, event.glance);
  }
}

const opening = (watch: CameraWatch, state: CameraState): CameraWatch => ({
  ...CAMERA_UNUSED,
  state,
  device: 'opening',
  attempt: watch.attempt + 1,
  lastBeatMs: watch.lastBeatMs,
});

const closed = (watch: CameraWatch, reason: CameraFailure): CameraWatch => ({
  ...CAMERA_UNUSED,
  state: failed(watch.state, reason),
  attempt: watch.attempt,
  lastBeatMs: watch.lastBeatMs,
});

function afterDevices(watch: CameraWatch, standsIn: boolean): CameraWatch {
  const isTried = watch.device === 'closed' && watch.attempt > 0;
  const isOther = watch.device === 'open' && standsIn;
  return isTried || isOther ? opening(watch, watch.state) : watch;
}

function afterBeat(before: CameraWatch, nowMs: number, glance: Glance | null): CameraWatch {
  const passedMs = Math.min(nowMs - (before.lastBeatMs ?? nowMs), LONGEST_BEAT_MS);
  const watch = { ...before, lastBeatMs: nowMs, waitedMs: before.waitedMs + passedMs };
  switch (watch.device) {
    case 'closed':
      return watch.attempt > 0 && watch.waitedMs >= RETRY_MS ? opening(watch, watch.state) : watch;
    case 'opening': {
      const isLate = watch.state === 'opening' && watch.waitedMs >= OPENING_MS;
      return isLate ? { ...watch, state: { failed: 'unknown' } } : watch;
    }
    case 'open':
      return glance === null || glance.frame === watch.frame
        ? withoutFrame(watch)
        : withFrame(watch, glance, passedMs);
  }
}

function withoutFrame(watch: CameraWatch): CameraWatch {
  const limitMs = watch.frame === null ? FIRST_FRAME_MS : FROZEN_MS;
  return watch.waitedMs >= limitMs ? closed(watch, 'frozen') : watch;
}

function withFrame(before: CameraWatch, glance: Glance, passedMs: number): CameraWatch {
  const counted = (ms: number, holds: boolean): number => (holds ? ms + passedMs : 0);
  const { light } = glance;
  const isSmall = Math.min(glance.widthPx, glance.heightPx) < MIN_SHORT_SIDE_PX;
  const watch = {
    ...before,
    frame: glance.frame,
    waitedMs: 0,
    smallMs: counted(before.smallMs, isSmall),
    // What could not be measured changes nothing.
    blackMs: light === null ? before.blackMs : counted(before.blackMs, isBlack(light)),
    overexposedMs:
      light === null ? before.overexposedMs : counted(before.overexposedMs, isOverexposed(light)),
  };
  if (watch.smallMs >= SMALL_MS) return opening(watch, watch.state);
  return { ...watch, state: stateOfPicture(watch, isSmall) };
}

/** Light is judged over time: a fault begins after a while, and ends with the first good picture. */
function stateOfPicture(
  { state, blackMs, overexposedMs }: CameraWatch,
  isSmall: boolean,
): CameraState {
  if (isSmall) return failed(state, 'tooSmall');
  if (blackMs >= WRONG_LIGHT_MS) return failed(state, 'black');
  if (overexposedMs >= WRONG_LIGHT_MS) return failed(state, 'overexposed');
  return 'working';
}

const wasLost = ({ state }: CameraWatch): boolean =>
  typeof state === 'object' && state.failed === 'lost';

/** The same object while the failure is the same, so that it is told once. */
const failed = (state: CameraState, reason: CameraFailure): CameraState =>
  typeof state === 'object' && state.failed === reason ? state : { failed: reason };
