import type { Reason } from '../../src/checks/reason';
import { createStore, type Store } from '../sitting/store';
import { currentLanguage, currentWords, type AllWords } from '../words/words';
import { soundChime, type Chime } from './chime';
import { chooseVoice } from './choose-voice';
import { createLoudspeaker } from './loudspeaker';

/** The lines that are no hint. */
export type VoiceLine = keyof AllWords['voice'];

/** All that the app says and sounds: one thing at a time, the latest. */
export interface Voice {
  /** 0 (mute) to 1, of everything. */
  readonly volume: Store<number>;
  /** Speaks a hint; where the system has no voice for the language, a chime. */
  hint(reason: Reason): void;
  /** Speaks a line; where the system has no voice for the language, a chime of its own. */
  line(line: VoiceLine): void;
  chime(chime: Chime): void;
  /** Ends what is being said: the person has gone on. */
  silence(): void;
}

const CHIME_OF: Readonly<Record<VoiceLine, Chime>> = {
  welcome: 'good',
  look: 'hint',
  three: 'count',
  two: 'count',
  one: 'count',
  done: 'done',
  staff: 'call',
};

/** The countdown ticks, whoever speaks. */
const ALWAYS_SOUNDS: ReadonlySet<VoiceLine> = new Set(['three', 'two', 'one']);

/** One for the life of the page. It is silent until the first touch, as browsers demand. */
export function createVoice(firstVolume: number): Voice {
  const volume = createStore(firstVolume);
  const loudspeaker = createLoudspeaker(volume);

  function chime(which: Chime): void {
    const output = loudspeaker.running();
    if (output !== null) soundChime(output, which, output.context.currentTime);
  }

  /** False where the system has no voice for the language. */
  function spoken(text: string): boolean {
    const voice = chooseVoice(speechSynthesis.getVoices(), currentLanguage());
    if (voice === null) return false;
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.volume = volume.get();
    speechSynthesis.cancel();
    if (utterance.volume > 0) speechSynthesis.speak(utterance);
    return true;
  }

  volume.watch(() => {
    if (volume.get() === 0) speechSynthesis.cancel();
  });
  for (const touch of ['pointerdown', 'keydown'])
    addEventListener(touch, loudspeaker.wake, { capture: true });
  // Asked for early: the list of voices comes some time after it was first wanted.
  speechSynthesis.getVoices();

  return {
    volume,
    hint(reason) {
      if (!spoken(currentWords().reason[reason].hint)) chime('hint');
    },
    line(line) {
      if (!spoken(currentWords().voice[line]) || ALWAYS_SOUNDS.has(line)) chime(CHIME_OF[line]);
    },
    chime,
    silence: () => speechSynthesis.cancel(),
  };
}
