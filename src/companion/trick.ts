/** What the companion can do to draw the eyes to the lens. */
export const TRICKS = ['peek', 'hide', 'popUp', 'wave', 'sway', 'tilt', 'dance', 'spin'] as const;
export type Trick = (typeof TRICKS)[number];

/** As the child sees it. */
export type Side = 'left' | 'right';

/** What can be heard of the companion. */
export const COMPANION_SOUNDS = ['rattle', 'bell', 'chirp', 'call'] as const;
export type CompanionSound = (typeof COMPANION_SOUNDS)[number];

interface TrickFacts {
  readonly lengthMs: number;
  /** Each has one, so that the companion can still call where it may not move. */
  readonly sound: CompanionSound;
  /** Nothing in it comes or goes by surprise: a sitting begins with one of these. */
  readonly gentle: boolean;
}

export const TRICK_FACTS: Readonly<Record<Trick, TrickFacts>> = {
  peek: { lengthMs: 3400, sound: 'call', gentle: false },
  hide: { lengthMs: 3600, sound: 'chirp', gentle: false },
  popUp: { lengthMs: 3000, sound: 'bell', gentle: false },
  wave: { lengthMs: 2800, sound: 'rattle', gentle: true },
  sway: { lengthMs: 3200, sound: 'bell', gentle: true },
  tilt: { lengthMs: 2800, sound: 'call', gentle: true },
  dance: { lengthMs: 3200, sound: 'rattle', gentle: false },
  spin: { lengthMs: 2800, sound: 'rattle', gentle: true },
};
