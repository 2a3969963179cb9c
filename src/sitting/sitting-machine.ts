import { assign, not, raise } from 'xstate';
import { AT_START } from './sitting-context';
import { sittingSetup } from './sitting-setup';
import { TIME_LIMITS_MS } from './time-limits';

/**
 * One sitting after another, from one touch to the next person, in four regions: the step that the
 * person is at, how long the step still waits for a sign of them, whether staff were called, and
 * whether things take so long that staff should be offered. Live reports do not pass through here.
 */
export const sittingMachine = sittingSetup.createMachine({
  id: 'sitting',
  context: AT_START,
  type: 'parallel',
  on: {
    CAMERA_READY: { actions: assign({ camera: 'ready' }) },
    CAMERA_FAILED: { actions: assign({ camera: ({ event }) => ({ failed: event.reason }) }) },
    VISION_READY: { actions: assign({ vision: 'ready' }) },
    VISION_FAILED: { actions: assign({ vision: ({ event }) => ({ failed: event.code }) }) },
    CATCH: { actions: assign({ catches: ({ event }) => event.on }) },
    STORAGE: { actions: assign({ storage: ({ event }) => (event.enough ? 'enough' : 'full') }) },
  },
  states: {
    step: {
      initial: 'attract',
      on: { LEAVE: '.attract', EXPIRED: '.attract' },
      states: {
        attract: {
          entry: ['forget', { type: 'allow', params: null }, raise({ type: 'FORGOTTEN' })],
          on: {
            START: { guard: 'canServe', target: 'language' },
            RETRY: { guard: 'visionFailed', actions: assign({ vision: 'waiting' }) },
          },
        },
        language: {
          entry: { type: 'allow', params: TIME_LIMITS_MS.language },
          on: { NEXT: 'document', BACK: 'attract' },
        },
        document: {
          entry: { type: 'allow', params: TIME_LIMITS_MS.document },
          on: { NEXT: 'who', BACK: 'language' },
        },
        who: {
          entry: { type: 'allow', params: TIME_LIMITS_MS.who },
          on: { NEXT: 'getReady', BACK: 'document' },
        },
        getReady: {
          entry: { type: 'allow', params: TIME_LIMITS_MS.getReady },
          on: { NEXT: 'position', BACK: 'who' },
        },
        position: {
          entry: [
            { type: 'allow', params: TIME_LIMITS_MS.position },
            raise({ type: 'BEFORE_CAMERA' }),
          ],
          on: { BACK: { target: 'getReady', actions: 'dropPhoto' } },
          initial: 'starting',
          states: {
            // Rested in only until camera and models have answered.
            starting: {
              always: [
                { guard: 'visionFailed', target: 'broken' },
                { guard: 'ready', target: 'mirror' },
                { guard: 'readyForPictures', target: 'noCamera' },
              ],
            },
            mirror: {
              always: [
                { guard: 'visionFailed', target: 'broken' },
                { guard: 'cameraFailed', target: 'noCamera' },
                { guard: 'catches', target: 'catching' },
              ],
              on: {
                COUNT: {
                  target: 'counting',
                  actions: assign({ countsBy: ({ event }) => event.by }),
                },
                SHOOT: { target: '#sitting.step.looking', actions: 'countShot' },
                PICTURE_CHOSEN: { target: '#sitting.step.looking', actions: 'countPicture' },
              },
            },
            counting: {
              always: [
                { guard: 'visionFailed', target: 'broken' },
                { guard: 'cameraFailed', target: 'noCamera' },
              ],
              on: {
                // Whoever pressed wants this photo, whatever the rules say of it.
                MOVED_OUT: { guard: 'countsByRules', target: 'mirror' },
                COUNT: { guard: 'pressed', actions: assign({ countsBy: 'press' }) },
                SHOOT: { target: '#sitting.step.looking', actions: 'countShot' },
              },
              initial: 'three',
              states: {
                three: { after: { count: 'two' } },
                two: { after: { count: 'one' } },
                one: {
                  after: { count: { target: '#sitting.step.looking', actions: 'countShot' } },
                },
              },
            },
            // The moments of a child are caught: no countdown, nothing to wait for.
            catching: {
              entry: { type: 'allow', params: TIME_LIMITS_MS.catching },
              always: [
                { guard: 'visionFailed', target: 'broken' },
                { guard: 'cameraFailed', target: 'noCamera' },
                { guard: not('catches'), target: 'mirror' },
              ],
              exit: { type: 'allow', params: TIME_LIMITS_MS.position },
              on: {
                SHOOT: { target: '#sitting.step.looking', actions: 'countShot' },
              },
            },
            noCamera: {
              always: [
                { guard: 'visionFailed', target: 'broken' },
                { guard: 'cameraReady', target: 'mirror' },
              ],
              on: {
                RETRY: { target: 'starting', actions: assign({ camera: 'waiting', error: null }) },
                PICTURE_CHOSEN: { target: '#sitting.step.looking', actions: 'countPicture' },
              },
            },
            broken: {
              always: { guard: 'visionReady', target: 'starting' },
              on: {
                RETRY: { target: 'starting', actions: assign({ vision: 'waiting', error: null }) },
              },
            },
          },
        },
        looking: {
          entry: { type: 'allow', params: TIME_LIMITS_MS.review },
          always: { guard: 'visionFailed', target: 'position' },
          on: {
            LOOKED: {
              guard: 'thisShot',
              target: 'review',
              actions: assign({
                report: ({ event }) => event.report,
                tries: ({ context, event }) =>
                  context.tries + (event.report.verdict === 'fail' ? 1 : 0),
              }),
            },
            LOOK_FAILED: {
              guard: 'thisShot',
              target: 'position',
              actions: assign({ error: ({ event }) => ({ while: 'looking', code: event.code }) }),
            },
            AGAIN: 'position',
            BACK: 'position',
          },
        },
        review: {
          entry: { type: 'allow', params: TIME_LIMITS_MS.review },
          initial: 'deciding',
          states: {
            deciding: {
              on: {
                ACCEPT: { guard: 'canBeCut', target: 'saving', actions: assign({ error: null }) },
                PICTURE_CHOSEN: { target: '#sitting.step.looking', actions: 'countPicture' },
                ALTERNATIVE_CHOSEN: { target: '#sitting.step.looking', actions: 'countShot' },
                AGAIN: { target: '#sitting.step.position', actions: 'dropPhoto' },
                BACK: { target: '#sitting.step.position', actions: 'dropPhoto' },
              },
            },
            // Nothing leaves a photo half saved: neither the person nor the time limit.
            saving: {
              on: {
                LEAVE: {},
                EXPIRED: {},
                SAVED: {
                  target: '#sitting.step.finish',
                  actions: assign({ saved: ({ event }) => event.photo }),
                },
                SAVE_FAILED: {
                  target: 'deciding',
                  actions: [
                    { type: 'allow', params: TIME_LIMITS_MS.review },
                    assign({
                      error: ({ event }) => ({
                        while: 'saving',
                        code: event.code,
                        message: event.message,
                      }),
                    }),
                  ],
                },
              },
            },
          },
        },
        finish: {
          entry: { type: 'allow', params: TIME_LIMITS_MS.finish },
          on: {
            NEXT: 'thanks',
            // A further photo: the one that was kept stays.
            BACK: { target: 'position', actions: 'dropPhoto' },
          },
        },
        thanks: {
          entry: { type: 'allow', params: TIME_LIMITS_MS.thanks },
          on: { NEXT: 'attract', BACK: 'finish' },
        },
      },
    },

    patience: {
      initial: 'endless',
      on: {
        STEP: [
          { guard: 'hasNoLimit', target: '.endless', actions: 'beginWaiting' },
          { target: '.waiting', actions: 'beginWaiting' },
        ],
        SIGN_OF_LIFE: { guard: 'isLimited', target: '.waiting', actions: 'beginWaiting' },
        CALL_STAFF: { guard: 'isLimited', target: '.waitingForStaff', actions: 'beginWaiting' },
        STAFF_DONE: { guard: 'isLimited', target: '.waiting', actions: 'beginWaiting' },
      },
      states: {
        endless: {},
        waiting: { after: { untilWarning: 'warning' } },
        waitingForStaff: {
          on: { SIGN_OF_LIFE: {} },
          after: { whileCalled: 'warning' },
        },
        warning: { after: { warned: { target: 'endless', actions: raise({ type: 'EXPIRED' }) } } },
      },
    },

    staff: {
      initial: 'away',
      on: { FORGOTTEN: '.away' },
      states: {
        away: { on: { CALL_STAFF: 'called' } },
        called: { on: { STAFF_DONE: 'away' } },
      },
    },

    trouble: {
      initial: 'none',
      on: { FORGOTTEN: '.none' },
      states: {
        none: {
          always: { guard: 'triedOften', target: 'offered' },
          on: { BEFORE_CAMERA: 'timed' },
        },
        timed: {
          always: { guard: 'triedOften', target: 'offered' },
          after: { trouble: 'offered' },
        },
        offered: {},
      },
    },
  },
});
