import { assign, raise, setup } from 'xstate';
import { AT_START, type SittingContext } from './sitting-context';
import type { SittingEvent } from './sitting-event';
import {
  COUNT_MS,
  TIME_LIMITS_MS,
  TRIES_BEFORE_STAFF,
  TROUBLE_MS,
  WARNING_MS,
} from './time-limits';

const failed = (part: SittingContext['camera'] | SittingContext['vision']): boolean =>
  typeof part === 'object';

const forNextShot = ({ shot }: SittingContext) => ({
  shot: shot + 1,
  report: null,
  saved: null,
  error: null,
});

/** What the machine of a sitting asks, does and waits for, by name. */
export const sittingSetup = setup({
  types: {
    context: AT_START,
    // eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- xstate reads the type alone
    events: {} as SittingEvent,
  },
  guards: {
    canServe: ({ context }) => !failed(context.vision) && context.storage === 'enough',
    cameraReady: ({ context }) => context.camera === 'ready',
    cameraFailed: ({ context }) => failed(context.camera),
    visionReady: ({ context }) => context.vision === 'ready',
    visionFailed: ({ context }) => failed(context.vision),
    ready: ({ context }) => context.camera === 'ready' && context.vision === 'ready',
    readyForPictures: ({ context }) => failed(context.camera) && context.vision === 'ready',
    thisShot: ({ context, event }) =>
      (event.type === 'LOOKED' || event.type === 'LOOK_FAILED') && event.shot === context.shot,
    canBeCut: ({ context }) => (context.report?.crop?.plan ?? null) !== null,
    countsByRules: ({ context }) => context.countsBy === 'rules',
    pressed: ({ event }) => event.type === 'COUNT' && event.by === 'press',
    catches: ({ context }) => context.catches,
    triedOften: ({ context }) => context.tries >= TRIES_BEFORE_STAFF,
    isLimited: ({ context }) => context.patience.limitMs !== null,
    hasNoLimit: ({ event }) => event.type === 'STEP' && event.limitMs === null,
  },
  actions: {
    countShot: assign(({ context }) => ({ ...forNextShot(context), source: 'camera' as const })),
    countPicture: assign(({ context }) => ({ ...forNextShot(context), source: 'disk' as const })),
    dropPhoto: assign({ report: null, saved: null, error: null }),
    forget: assign({ report: null, saved: null, error: null, tries: 0, catches: false }),
    allow: raise((_, limitMs: number | null) => ({ type: 'STEP' as const, limitMs })),
    beginWaiting: assign({
      patience: ({ context, event }) => ({
        limitMs: event.type === 'STEP' ? event.limitMs : context.patience.limitMs,
        begun: context.patience.begun + 1,
      }),
    }),
  },
  delays: {
    untilWarning: ({ context }) => Math.max(0, (context.patience.limitMs ?? 0) - WARNING_MS),
    whileCalled: TIME_LIMITS_MS.staffCalled,
    warned: WARNING_MS,
    trouble: TROUBLE_MS,
    count: COUNT_MS,
  },
});
