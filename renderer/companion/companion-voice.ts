import type { CompanionSound } from '../../src/companion/trick';
import type { Store } from '../sitting/store';
import { chooseVoice } from '../voice/choose-voice';
import { createLoudspeaker } from '../voice/loudspeaker';
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

/** A call is spoken higher than grown-ups speak, as one does to a child. */
const CALL_PITCH = 1.4;
const CALL_RATE = 0.9;

/** @param volume 0 (mute) to 1, of everything that sounds. */
export function createCompanionVoice(volume: Pick<Store<number>, 'get' | 'watch'>): CompanionVoice {
  const loudspeaker = createLoudspeaker(volume);
  let sounding: Sounding | null = null;
  let calls = false;

  volume.watch(() => {
    if (volume.get() === 0) hush();
  });

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
    wake: loudspeaker.wake,
    sound(sound, level) {
      hush();
      if (volume.get() === 0 || level === 0) return;
      if (sound === 'call' && spoken(currentWords().companion.call, level)) return;
      loudspeaker.wake();
      const output = loudspeaker.running();
      if (output !== null)
        sounding = soundCompanion(output, sound, output.context.currentTime, level);
    },
    hush,
  };
}
