import type { SittingActor } from './sitting';

/** A face before the camera is told so often, at most. */
const FACE_SIGN_MS = 2000;
/** A touch or a key is told so often, at most. */
const TOUCH_SIGN_MS = 500;

/** Tells the sitting, not too often, that somebody is still there. */
export interface SignsOfLife {
  face(): void;
  touch(): void;
}

export function signsOfLife(actor: SittingActor): SignsOfLife {
  const seldom = (everyMs: number): (() => void) => {
    let lastMs = -Infinity;
    return () => {
      const nowMs = performance.now();
      if (nowMs - lastMs < everyMs) return;
      lastMs = nowMs;
      actor.send({ type: 'SIGN_OF_LIFE' });
    };
  };
  const touch = seldom(TOUCH_SIGN_MS);
  return {
    face: seldom(FACE_SIGN_MS),
    touch() {
      // The warning asks a question: only its buttons answer it.
      if (!actor.getSnapshot().matches({ patience: 'warning' })) touch();
    },
  };
}
