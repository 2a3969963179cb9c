/** What the control goes by: as many steps as it has bars. */
export const STEPS = 5;

const stepOf = (volume: number): number => Math.round(volume * STEPS);

/** The next step up or down, 0 (mute) to 1. */
export const stepped = (volume: number, steps: 1 | -1): number =>
  Math.min(STEPS, Math.max(0, stepOf(volume) + steps)) / STEPS;

/** How many bars are lit; what can be heard lights at least one. */
export const barsOf = (volume: number): number => (volume > 0 ? Math.max(1, stepOf(volume)) : 0);
