import { expect, it } from 'vitest';
import { toAnswerFor } from './to-answer-for';

it('is what is broken and what could not be judged, and no more', () => {
  const found = [
    { id: 'mouthClosed', verdict: 'fail', reason: 'mouthOpen' },
    { id: 'eyesOpen', verdict: 'not-checked', reason: 'needsFace' },
    { id: 'glasses', verdict: 'not-checked', reason: 'notRequired' },
    { id: 'gaze', verdict: 'warn', reason: 'lookingLeft' },
    { id: 'yaw', verdict: 'pass', reason: 'ok' },
  ] as const;
  expect(toAnswerFor(found)).toEqual([
    { id: 'mouthClosed', verdict: 'fail', reason: 'mouthOpen' },
    { id: 'eyesOpen', verdict: 'not-checked', reason: 'needsFace' },
  ]);
});
