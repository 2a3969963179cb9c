import type { Report } from '../judge';
import type { SavedPhoto } from '../station/contract';
import type { CameraFailure, LookFailure, VisionFailure } from './sitting-event';

/** What went wrong last, until the next attempt. `message` is the station's own sentence, for staff. */
export type SittingError =
  | { readonly while: 'looking'; readonly code: LookFailure }
  | { readonly while: 'saving'; readonly code: string; readonly message: string };

export interface SittingContext {
  readonly camera: 'waiting' | 'ready' | { readonly failed: CameraFailure };
  readonly vision: 'waiting' | 'ready' | { readonly failed: VisionFailure };
  readonly storage: 'enough' | 'full';
  /** Whether moments are caught, in place of the mirror and its countdown. */
  readonly catches: boolean;
  /** What began the last countdown. */
  readonly countsBy: 'rules' | 'press';
  /** Number of the picture being judged or last judged; 0 before the first. */
  readonly shot: number;
  /** Where that picture came from. */
  readonly source: 'camera' | 'disk';
  /** Pictures of this person that did not pass, or that they did not like. */
  readonly tries: number;
  /** Of the picture in `review`, `finish` and `thanks`; null elsewhere. */
  readonly report: Report | null;
  /** In `finish` and `thanks`; null elsewhere. */
  readonly saved: SavedPhoto | null;
  readonly error: SittingError | null;
  /** The time limit of the step, and how often it has begun anew since the app was opened. */
  readonly patience: { readonly limitMs: number | null; readonly begun: number };
}

export const AT_START: SittingContext = {
  camera: 'waiting',
  vision: 'waiting',
  storage: 'enough',
  catches: false,
  countsBy: 'rules',
  shot: 0,
  source: 'camera',
  tries: 0,
  report: null,
  saved: null,
  error: null,
  patience: { limitMs: null, begun: 0 },
};
