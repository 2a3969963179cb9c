/** Sounds that need no words. */
export const CHIMES = ['hint', 'good', 'count', 'shutter', 'call', 'done'] as const;
export type Chime = (typeof CHIMES)[number];

interface Note {
  readonly frequencyHz: number;
  /** After the chime's beginning. */
  readonly startMs: number;
  /** How long it rings; it dies away from its beginning. */
  readonly lengthMs: number;
  readonly shape: 'sine' | 'triangle';
}

/** Two notes that ring at once stay below full level. */
const LEVEL = 0.45;
/** A tone that begins or ends at once clicks. */
const ATTACK_MS = 6;
const RELEASE_MS = 20;
/** Of its level, what is left of a note when it is let go. */
const FAINT = 0.02;

const note = (
  frequencyHz: number,
  startMs: number,
  lengthMs: number,
  shape: Note['shape'] = 'sine',
): Note => ({ frequencyHz, startMs, lengthMs, shape });

/** Notes of a pentatonic scale on A, so that any two of them sound well after each other. */
const NOTES: Readonly<Record<Chime, readonly Note[]>> = {
  hint: [note(659, 0, 220), note(554, 150, 320)],
  good: [note(659, 0, 180), note(880, 120, 380)],
  count: [note(740, 0, 140, 'triangle')],
  shutter: [note(220, 0, 50, 'triangle'), note(165, 70, 70, 'triangle')],
  call: [note(880, 0, 260), note(659, 220, 260), note(880, 440, 420)],
  done: [note(554, 0, 240), note(659, 180, 240), note(880, 360, 600)],
};

/** Sounds a chime through `output` from `startS` of the context's clock on, never louder than 1. */
export function soundChime(output: AudioNode, chime: Chime, startS: number): void {
  for (const { frequencyHz, startMs, lengthMs, shape } of NOTES[chime]) {
    const { context } = output;
    const beginS = startS + startMs / 1000;
    const endS = beginS + lengthMs / 1000;
    const tone = new OscillatorNode(context, { type: shape, frequency: frequencyHz });
    const swell = new GainNode(context, { gain: 0 });
    swell.gain.setValueAtTime(0, beginS);
    swell.gain.linearRampToValueAtTime(LEVEL, beginS + ATTACK_MS / 1000);
    swell.gain.exponentialRampToValueAtTime(FAINT * LEVEL, endS);
    swell.gain.linearRampToValueAtTime(0, endS + RELEASE_MS / 1000);
    tone.connect(swell).connect(output);
    tone.start(beginS);
    tone.stop(endS + RELEASE_MS / 1000);
  }
}
