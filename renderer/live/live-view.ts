import type { Reason } from '../../src/checks/reason';
import type { Region } from '../../src/checks/verdict';
import type { Hint } from '../../src/guide/choose-hint';
import type { Report } from '../../src/judge';
import type { Store } from '../sitting/store';

/** What the live screen shows of the latest report. */
export interface LiveView {
  /** Null before the first. */
  readonly report: Report | null;
  /** The one thing to change, or to wait for. */
  readonly hint: Reason;
  /** The place the hint speaks of, in pixels of the live frame. */
  readonly region: Region | null;
  /** Every rule holds: the photo is about to be taken. */
  readonly good: boolean;
  /** How much of the hold before the shutter is over, 0 to 1. */
  readonly held: number;
  /** How much is in order, 0 to 1: the outline fills with it. */
  readonly inPlace: number;
  /** The screen lends its light. */
  readonly softLight: boolean;
}

export type LiveStore = Store<LiveView>;

/** Before anything was looked at. */
export const NOTHING_SEEN: LiveView = {
  report: null,
  hint: 'needsFace',
  region: null,
  good: false,
  held: 0,
  inPlace: 0,
  softLight: false,
};

/** The place in the picture that a hint speaks of. */
export function hintRegion(report: Report, hint: Hint | null): Region | null {
  if (hint === null) return null;
  const check = report.checks.find(({ id }) => id === hint.check);
  return check?.reason === hint.reason ? check.region : null;
}
