import type { Reason } from '../../src/checks/reason';

/** A reason in plain English, as staff read it in the table: `leftEyeClosed` → `left eye closed`. */
export const reasonWords = (reason: Reason): string =>
  reason.replace(/[A-Z]/g, (capital) => ` ${capital.toLowerCase()}`);
