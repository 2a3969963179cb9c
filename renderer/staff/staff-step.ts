import { useSelector } from '@xstate/react';
import type { SnapshotFrom } from 'xstate';
import type { Report } from '../../src/judge';
import type { sittingMachine } from '../../src/sitting/sitting-machine';
import { useSitting } from '../sitting/sitting-context';
import { useStore } from '../sitting/store';

/** Where the sitting is, as far as staff can do something about it. */
export type StaffStep = 'idle' | 'before' | 'mirror' | 'catching' | 'looking' | 'review' | 'finish';

export function stepOf(snapshot: SnapshotFrom<typeof sittingMachine>): StaffStep {
  const { step } = snapshot.value;
  if (step === 'attract') return 'idle';
  if (step === 'finish' || step === 'thanks') return 'finish';
  if (step === 'looking') return 'looking';
  if (typeof step === 'string') return 'before';
  if ('review' in step) return 'review';
  if (step.position === 'catching') return 'catching';
  return step.position === 'mirror' || typeof step.position === 'object' ? 'mirror' : 'before';
}

/** What was found of the picture that is before staff now: the one under review, or the live one. */
export function useJudged(): Report | null {
  const { actor, live } = useSitting();
  const reviewed = useSelector(actor, ({ context }) => context.report);
  const seen = useStore(live, ({ report }) => report);
  return reviewed ?? seen;
}
