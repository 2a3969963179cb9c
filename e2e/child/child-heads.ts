import type { PersonOptions } from '../person/render-person';

/** The canvas of a head; 18 px are a centimetre of the face, as `portraitCamera` frames it. */
export const HEAD_SIZE = { widthPx: 770, heightPx: 846 } as const;
export const PX_PER_CM = HEAD_SIZE.heightPx / 47;
/** Where the middle of the eyes lies in that canvas. */
export const EYES_PX = { x: HEAD_SIZE.widthPx / 2, y: HEAD_SIZE.heightPx * 0.42 } as const;

const turned = (yawDeg: number) => ({ pose: { yawDeg, pitchDeg: 0, rollDeg: 0 } });
const nodding = (pitchDeg: number) => ({ pose: { yawDeg: 0, pitchDeg, rollDeg: 0 } });

/** Drawn eyes are read as looking 6 to 9 degrees down, real ones up to 5: a little up makes them alike. */
const AT_LENS = { gaze: { yawDeg: 0, pitchDeg: -3 } } as const;

/**
 * The heads that every frame is made of; turns to the other side are these, mirrored. Each takes
 * seconds to draw, so there are no more than needed.
 */
export const HEADS = {
  lens: AT_LENS,
  'lens-again': { ...AT_LENS, pose: { yawDeg: 2, pitchDeg: 1.5, rollDeg: 0 } },
  'turned-14': turned(14),
  'turned-25': turned(25),
  'turned-38': turned(38),
  'down-20': nodding(20),
  'up-24': nodding(-24),
  'half-shut': { eyesOpen: 0.1 },
  shut: { eyesOpen: 0 },
  glancing: { gaze: { yawDeg: 26, pitchDeg: 0 } },
  'mouth-open': { mouthOpenMm: 14 },
  laughing: { mouthOpenMm: 10, eyesOpen: 0.6 },
  /** Somebody else. */
  neighbour: { skin: 'medium', hair: 'loose' },
} as const satisfies Readonly<Record<string, Partial<PersonOptions>>>;

export type HeadName = keyof typeof HEADS;

/** Those that look into the lens as an office wants it. */
export const GOOD_HEADS = ['lens', 'lens-again'] as const satisfies readonly HeadName[];
