import type { CompanionSound } from '../../src/companion/trick';
import type { Store } from '../sitting/store';
import { chooseVoice } from '../voice/choose-voice';
import { currentLanguage, currentWords } from '../words/words';
import { soundCompanion, type Sounding } from './companion-sound';

/** What is heard of the companion: one thing at a time. */
export interface CompanionVoice {
  /** Browsers let nothing sound before the first touch of the page. */
  wake(): void;
  /** @param level 0 to 1, of the volume of everything. */
  sound(sound: CompanionSound, level: number): void;
  /** Lets what sounds fade. */
  hush(): void;
}

/** A loudspeaker follows the control at once, and without a click. */
const VOLUME_EASE_S = 0.01;

/** A call is spoken higher than grown-ups speak, as one does to a child. */
const CALL_PITCH = 1.4;
const CALL_RATE = 0.9;

/** @param volume 0 (mute) to 1, of everything that sounds. */
export function createCompanionVoice(volume: Pick<Store<number>, 'get' | 'watch'>): CompanionVoice {
  let loudspeaker: GainNode | null = null;
  let sounding: Sounding | null = null;
  let calls = false;

  volume.watch(() => {
    loudspeaker?.gain.setTargetAtTime(volume.get(), loudspeaker.context.currentTime, VOLUME_EASE_S);
    if (volume.get() === 0) hush();
  });

  function wake(): void {
    if (loudspeaker === null) {
      const context = new AudioContext();
      loudspeaker = new GainNode(context, { gain: volume.get() });
      loudspeaker.connect(context.destination);
    }
    const { context } = loudspeaker;
    if (context instanceof AudioContext && context.state !== 'running') void context.resume();
  }

  function hush(): void {
    sounding?.stop();
    sounding = null;
    if (calls) speechSynthesis.cancel();
    calls = false;
  }

  /** False where the system has no voice for the language. */
  function spoken(text: string, level: number): boolean {
    const voice = chooseVoice(speechSynthesis.getVoices(), currentLanguage());
    if (voice === null) return false;
    const call = new SpeechSynthesisUtterance(text);
    call.voice = voice;
    call.lang = voice.lang;
    call.pitch = CALL_PITCH;
    call.rate = CALL_RATE;
    call.volume = volume.get() * level;
    call.addEventListener('end', () => (calls = false));
    speechSynthesis.speak(call);
    calls = true;
    return true;
  }

  return {
    wake,
    sound(sound, level) {
      hush();
      if (volume.get() === 0 || level === 0) return;
      if (sound === 'call' && spoken(currentWords().companion.call, level)) return;
      wake();
      // What is not heard now must not be heard later.
      if (loudspeaker === null || loudspeaker.context.state !== 'running') return;
      sounding = soundCompanion(loudspeaker, sound, loudspeaker.context.currentTime, level);
    },
    hush,
  };
}
