import { describe, expect, it } from 'vitest';
import { cameraFailure } from './camera-failure';

describe('cameraFailure', () => {
  it.each([
    ['NotAllowedError', 'denied'],
    ['NotFoundError', 'missing'],
    ['OverconstrainedError', 'missing'],
    ['NotReadableError', 'busy'],
    ['TypeError', 'unknown'],
  ])('reads %s as %s', (name, reason) => {
    expect(cameraFailure(new DOMException('', name))).toBe(reason);
  });

  it('knows nothing of what is no error', () => {
    expect(cameraFailure('NotFoundError')).toBe('unknown');
  });
});
