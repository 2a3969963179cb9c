import type { OverrideReason } from '../../src/station/journal';
import { createStore, type Store } from '../sitting/store';

/** Who works in the photo room now, and what they said last when they took responsibility. */
export interface Shift {
  /** One of the settings' names; null: nobody has said so yet. Stays until somebody else takes over. */
  readonly who: string | null;
  readonly why: OverrideReason;
  /** Said with `other`. */
  readonly line: string;
}

export const shift: Store<Shift> = createStore<Shift>({ who: null, why: 'accepted', line: '' });

/** What is said of a photo that somebody answers for. */
export interface Answer {
  readonly staff: string;
  readonly why: OverrideReason;
  readonly line: string | null;
}

/** What still has to be said before anybody can answer for a photo. */
export type Missing = 'name' | 'line';

export function answerOf({ who, why, line }: Shift): Answer | Missing {
  if (who === null) return 'name';
  const said = line.trim();
  if (why === 'other' && said === '') return 'line';
  return { staff: who, why, line: why === 'other' ? said : null };
}
