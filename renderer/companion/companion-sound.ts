import type { CompanionSound } from '../../src/companion/trick';

/** No sound is louder, of full level: a small child may sit close to the loudspeaker. */
export const MOST = 0.5;

/** A sound grows to its level in this time, so that none startles. */
export const SWELL_S = 1;

/** Stopped in the midst, it fades so quickly. */
const FADE_S = 0.15;

/** A tone that begins or ends at once clicks. */
const ATTACK_S = 0.008;

/** Of its strength, what is left of a beat when it is let go. */
const FAINT = 0.01;

/** One hit, stroke or note, in seconds from the sound's beginning. */
interface Beat {
  readonly atS: number;
  /** How long it rings on. */
  readonly ringS: number;
  readonly attackS?: number;
  /** Of the sound's level. */
  readonly strength: number;
  readonly source:
    | { readonly kind: 'tone'; readonly hz: number; readonly glideToHz?: number }
    /** A hit on a skin or on wood: noise about one pitch. */
    | { readonly kind: 'noise'; readonly hz: number; readonly sharpness: number };
}

/** A sound on its way. */
export interface Sounding {
  readonly endS: number;
  /** Lets it fade, without a click. */
  stop(): void;
}

const every = (count: number, gapS: number, beat: (index: number) => Beat[]): Beat[] =>
  Array.from({ length: count }, (_, index) =>
    beat(index).map((one) => ({ ...one, atS: one.atS + index * gapS })),
  ).flat();

/** A bell's partials over its lowest, with their strength: of a small hand bell. */
const PARTIALS: readonly (readonly [ratio: number, strength: number])[] = [
  [1, 0.4],
  [2.76, 0.16],
  [5.4, 0.06],
];

const skin = (atS: number, hz: number): Beat[] => [
  { atS, ringS: 0.13, strength: 0.8, source: { kind: 'noise', hz, sharpness: 2.5 } },
  { atS, ringS: 0.1, strength: 0.3, source: { kind: 'tone', hz: hz / 2, glideToHz: hz / 3 } },
];

const note = (atS: number, ringS: number, hz: number, glideToHz = hz): Beat => ({
  atS,
  ringS,
  attackS: 0.07,
  strength: 0.7,
  source: { kind: 'tone', hz, glideToHz },
});

const BEATS: Readonly<Record<CompanionSound, readonly Beat[]>> = {
  // Two beads: one falls on one skin, the other a little later on the other.
  rattle: every(7, 0.29, () => [...skin(0, 520), ...skin(0.12, 640)]),
  bell: every(3, 0.62, () =>
    PARTIALS.map(([ratio, strength]) => ({
      atS: 0,
      ringS: 0.9,
      strength,
      source: { kind: 'tone', hz: 1046 * ratio },
    })),
  ),
  chirp: every(5, 0.34, (index) => [
    { ...note(0, 0.1, 2200, 2900), attackS: 0.02 },
    { ...note(0.12, 0.12, index % 2 === 0 ? 2600 : 2400, 2000), attackS: 0.02 },
  ]),
  // A falling third, as all the world calls a child; sung twice.
  call: every(2, 1.1, () => [note(0, 0.42, 784, 770), note(0.4, 0.55, 659, 650)]),
};

/** How long each takes until it is silent again. */
export const lengthOfS = (sound: CompanionSound): number =>
  Math.max(...BEATS[sound].map(({ atS, attackS = ATTACK_S, ringS }) => atS + attackS + 2 * ringS));

/**
 * Sounds through `output` from `startS` of the context's clock on.
 * @param level 0 (silent) to 1; at 1 it is as loud as `MOST`, never louder.
 */
export function soundCompanion(
  output: AudioNode,
  sound: CompanionSound,
  startS: number,
  level: number,
): Sounding {
  const { context } = output;
  const swell = new GainNode(context, { gain: 0 });
  swell.gain.setValueAtTime(0, startS);
  swell.gain.linearRampToValueAtTime(level, startS + SWELL_S);
  // Two beats at once are held below the limit, whatever they add up to.
  const limiter = new WaveShaperNode(context, { curve: LIMIT });
  const fade = new GainNode(context, { gain: 1 });
  swell.connect(limiter).connect(fade).connect(output);
  for (const beat of BEATS[sound]) sing(swell, beat, startS);
  return {
    endS: startS + lengthOfS(sound),
    stop() {
      fade.gain.setValueAtTime(1, context.currentTime);
      fade.gain.linearRampToValueAtTime(0, context.currentTime + FADE_S);
    },
  };
}

function sing(output: AudioNode, beat: Beat, startS: number): void {
  const { context } = output;
  const { source, strength, ringS, attackS = ATTACK_S } = beat;
  const beginS = startS + beat.atS;
  const topS = beginS + attackS;
  const stroke = new GainNode(context, { gain: 0 });
  stroke.gain.setValueAtTime(0, beginS);
  stroke.gain.linearRampToValueAtTime(strength, topS);
  stroke.gain.exponentialRampToValueAtTime(FAINT * strength, topS + ringS);
  stroke.gain.linearRampToValueAtTime(0, topS + ringS + ATTACK_S);
  stroke.connect(output);
  const [played, voice] =
    source.kind === 'tone' ? toneOf(context, source, beginS, topS + ringS) : hitOf(context, source);
  voice.connect(stroke);
  played.start(beginS);
  played.stop(topS + ringS + 2 * ATTACK_S);
}

type Played = AudioScheduledSourceNode;

function toneOf(
  context: BaseAudioContext,
  { hz, glideToHz = hz }: Beat['source'] & { readonly kind: 'tone' },
  beginS: number,
  endS: number,
): readonly [Played, AudioNode] {
  const tone = new OscillatorNode(context, { type: 'sine', frequency: hz });
  tone.frequency.setValueAtTime(hz, beginS);
  tone.frequency.linearRampToValueAtTime(glideToHz, endS);
  return [tone, tone];
}

function hitOf(
  context: BaseAudioContext,
  { hz, sharpness }: Beat['source'] & { readonly kind: 'noise' },
): readonly [Played, AudioNode] {
  const noise = new AudioBufferSourceNode(context, { buffer: noiseFor(context), loop: true });
  const pitch = new BiquadFilterNode(context, { type: 'bandpass', frequency: hz, Q: sharpness });
  noise.connect(pitch);
  return [noise, pitch];
}

const NOISES = new WeakMap<BaseAudioContext, AudioBuffer>();

/** Half a second of noise, the same each time. */
function noiseFor(context: BaseAudioContext): AudioBuffer {
  const known = NOISES.get(context);
  if (known !== undefined) return known;
  const length = Math.round(context.sampleRate / 2);
  const buffer = new AudioBuffer({ length, sampleRate: context.sampleRate });
  const samples = buffer.getChannelData(0);
  // Numerical Recipes' linear congruential generator: no ear hears its period.
  let seed = 1;
  for (let at = 0; at < length; at++) {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    samples[at] = seed / 2 ** 31 - 1;
  }
  NOISES.set(context, buffer);
  return buffer;
}

/** Rises ever less, up to the most: nothing is cut off with a crack. */
const LIMIT = Float32Array.from(
  { length: 257 },
  (_, at) => (MOST * Math.tanh(((at - 128) / 128) * 1.6)) / Math.tanh(1.6),
);
