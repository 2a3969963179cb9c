import type { SnapshotFrom } from 'xstate';
import type { sittingMachine } from '../../src/sitting/sitting-machine';

/** The countdown before the photo, as its states are named. */
export const COUNTS = ['one', 'two', 'three'] as const;

/** 3, 2 or 1 while the countdown runs; else null. */
export function countOf(snapshot: SnapshotFrom<typeof sittingMachine>): number | null {
  const index = COUNTS.findIndex((counting) =>
    snapshot.matches({ step: { position: { counting } } }),
  );
  return index === -1 ? null : index + 1;
}
