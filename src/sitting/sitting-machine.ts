import { assign, setup } from 'xstate';
import type { Report } from '../judge';
import type { SavedPhoto } from '../station/contract';
import type { CameraFailure, LookFailure, SittingEvent, VisionFailure } from './sitting-event';

/** What went wrong last, until the next attempt. `message` is the station's own sentence, for staff. */
export type SittingError =
  | { readonly while: 'looking'; readonly code: LookFailure }
  | { readonly while: 'saving'; readonly code: string; readonly message: string };

export interface SittingContext {
  readonly camera: 'waiting' | 'ready' | { readonly failed: CameraFailure };
  readonly vision: 'waiting' | 'ready' | { readonly failed: VisionFailure };
  /** Number of the picture being judged or last judged; 0 before the first. */
  readonly shot: number;
  /** Where that picture came from. */
  readonly source: 'camera' | 'disk';
  /** Of the picture in `review`, `saving` and `saved`; null elsewhere. */
  readonly report: Report | null;
  /** In `saved`; null elsewhere. */
  readonly saved: SavedPhoto | null;
  readonly error: SittingError | null;
}

const AT_START: SittingContext = {
  camera: 'waiting',
  vision: 'waiting',
  shot: 0,
  source: 'camera',
  report: null,
  saved: null,
  error: null,
};

const failed = (part: SittingContext['camera'] | SittingContext['vision']): boolean =>
  typeof part === 'object';

/**
 * One sitting, over and over:
 * `starting → live → looking → review → saving → saved → live`, with `noCamera` (offer a picture from
 * disk) and `broken` (the models cannot run) beside it. `starting` decides where the sitting stands:
 * it is passed through on every way back, and rested in only until camera and models have answered.
 * Live reports do not pass through here.
 */
export const sittingMachine = setup({
  types: {
    context: AT_START,
    // eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- xstate reads the type alone
    events: {} as SittingEvent,
  },
  guards: {
    cameraReady: ({ context }) => context.camera === 'ready',
    cameraFailed: ({ context }) => failed(context.camera),
    visionReady: ({ context }) => context.vision === 'ready',
    visionFailed: ({ context }) => failed(context.vision),
    ready: ({ context }) => context.camera === 'ready' && context.vision === 'ready',
    readyForPictures: ({ context }) => failed(context.camera) && context.vision === 'ready',
    thisShot: ({ context, event }) =>
      (event.type === 'LOOKED' || event.type === 'LOOK_FAILED') && event.shot === context.shot,
    canBeCut: ({ context }) => (context.report?.crop?.plan ?? null) !== null,
  },
  actions: {
    countShot: assign(({ context }) => ({
      shot: context.shot + 1,
      source: 'camera' as const,
      report: null,
      error: null,
    })),
    countPicture: assign(({ context }) => ({
      shot: context.shot + 1,
      source: 'disk' as const,
      report: null,
      error: null,
    })),
    forgetPhoto: assign({ report: null, saved: null, error: null }),
  },
}).createMachine({
  id: 'sitting',
  context: AT_START,
  on: {
    CAMERA_READY: { actions: assign({ camera: 'ready' }) },
    CAMERA_FAILED: { actions: assign({ camera: ({ event }) => ({ failed: event.reason }) }) },
    VISION_READY: { actions: assign({ vision: 'ready' }) },
    VISION_FAILED: { actions: assign({ vision: ({ event }) => ({ failed: event.code }) }) },
  },
  initial: 'starting',
  states: {
    starting: {
      always: [
        { guard: 'visionFailed', target: 'broken' },
        { guard: 'ready', target: 'live' },
        { guard: 'readyForPictures', target: 'noCamera' },
      ],
    },
    live: {
      always: [
        { guard: 'visionFailed', target: 'broken' },
        { guard: 'cameraFailed', target: 'noCamera' },
      ],
      on: {
        SHOOT: { target: 'looking', actions: 'countShot' },
        PICTURE_CHOSEN: { target: 'looking', actions: 'countPicture' },
      },
    },
    noCamera: {
      always: [
        { guard: 'visionFailed', target: 'broken' },
        { guard: 'cameraReady', target: 'live' },
      ],
      on: {
        RETRY: { target: 'starting', actions: assign({ camera: 'waiting', error: null }) },
        PICTURE_CHOSEN: { target: 'looking', actions: 'countPicture' },
      },
    },
    broken: {
      always: { guard: 'visionReady', target: 'starting' },
      on: {
        RETRY: { target: 'starting', actions: assign({ vision: 'waiting', error: null }) },
      },
    },
    looking: {
      always: { guard: 'visionFailed', target: 'broken' },
      on: {
        LOOKED: {
          guard: 'thisShot',
          target: 'review',
          actions: assign({ report: ({ event }) => event.report }),
        },
        LOOK_FAILED: {
          guard: 'thisShot',
          target: 'starting',
          actions: assign({ error: ({ event }) => ({ while: 'looking', code: event.code }) }),
        },
        AGAIN: { target: 'starting' },
      },
    },
    review: {
      on: {
        ACCEPT: { guard: 'canBeCut', target: 'saving', actions: assign({ error: null }) },
        PICTURE_CHOSEN: { target: 'looking', actions: 'countPicture' },
        AGAIN: { target: 'starting', actions: 'forgetPhoto' },
      },
    },
    saving: {
      on: {
        SAVED: { target: 'saved', actions: assign({ saved: ({ event }) => event.photo }) },
        SAVE_FAILED: {
          target: 'review',
          actions: assign({
            error: ({ event }) => ({ while: 'saving', code: event.code, message: event.message }),
          }),
        },
      },
    },
    saved: {
      on: { AGAIN: { target: 'starting', actions: 'forgetPhoto' } },
    },
  },
});
