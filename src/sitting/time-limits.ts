/**
 * How long a step waits for a sign of the person before the sitting ends and everything of theirs is
 * forgotten. A touch, a key and a face before the camera are signs.
 */
export const TIME_LIMITS_MS = {
  language: 60_000,
  // A list to be read through.
  document: 120_000,
  who: 60_000,
  // Hair is tied in this time.
  getReady: 180_000,
  position: 60_000,
  // A child is changed, fed or comforted in this time.
  catching: 300_000,
  review: 120_000,
  finish: 120_000,
  thanks: 60_000,
  // Staff have to come over first.
  staffCalled: 600_000,
} as const;

/** The end is told so long before: WCAG 2.2, 2.2.1, asks for 20 seconds. */
export const WARNING_MS = 20_000;

/** After so many photos that do not pass, or so long before the camera, staff are offered. */
export const TRIES_BEFORE_STAFF = 3;
export const TROUBLE_MS = 180_000;

/** How long each of 3, 2, 1 is shown. */
export const COUNT_MS = 800;
