import type { CameraFailure } from '../../src/sitting/sitting-event';

/** What the names of getUserMedia's errors mean (Media Capture and Streams, §10.2). */
const FAILURES: Readonly<Record<string, CameraFailure>> = {
  NotAllowedError: 'denied',
  SecurityError: 'denied',
  NotFoundError: 'missing',
  OverconstrainedError: 'missing',
  NotReadableError: 'busy',
  AbortError: 'busy',
};

export function cameraFailure(error: unknown): CameraFailure {
  if (!(error instanceof Error)) return 'unknown';
  return FAILURES[error.name] ?? 'unknown';
}
