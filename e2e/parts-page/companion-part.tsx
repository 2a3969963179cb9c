import { createRoot } from 'react-dom/client';
import '../../renderer/look/tokens.css';
import '../../renderer/look/base.css';
import { createCompanion } from '../../renderer/companion/companion';
import { soundCompanion } from '../../renderer/companion/companion-sound';
import { CompanionStage } from '../../renderer/companion/companion-stage';
import { createStore } from '../../renderer/sitting/store';
import type { Attention } from '../../src/catching/caught-frame';
import type { Act } from '../../src/companion/act';
import type { CompanionSettings } from '../../src/companion/companion-settings';
import type { CompanionSound, Trick } from '../../src/companion/trick';
import { FIRST_SETTINGS } from '../../src/station/settings';

/** A sound as it is wanted; seconds are from its beginning. */
export interface SoundWish {
  readonly sound: CompanionSound;
  /** 0 to 1. */
  readonly level: number;
  /** Let go at that time; null: it rings out. */
  readonly stopS: number | null;
}

/** What is measured of a sound; of full level. */
export interface HeardSound {
  /** The loudest sample of each hundredth of a second. */
  readonly peaks: readonly number[];
  readonly firstSample: number;
  /** The largest step from one sample to the next. */
  readonly steepest: number;
}

/** The companion before a child that the test plays. */
export interface CompanionPart {
  sound(wish: SoundWish): Promise<HeardSound>;
  /** Fills the page with the stage and begins a sitting. */
  begin(settings: Partial<CompanionSettings>): void;
  set(change: Partial<CompanionSettings>): void;
  see(attention: Attention): void;
  wish(trick: Trick | 'new'): void;
  calm(): void;
  stop(): void;
  act(): Act;
  /** How often the stage was tapped. */
  taps(): number;
}

const SAMPLES_PER_S = 48_000;
/** Longer than any of its sounds. */
const SOUND_S = 4.5;

const settings = createStore(FIRST_SETTINGS);
const attention = createStore<Attention>('lens');
const companion = createCompanion({ settings, attention, volume: createStore(0.8) });
let taps = 0;

const set = (change: Partial<CompanionSettings>): void => {
  const before = settings.get();
  settings.set({ ...before, companion: { ...before.companion, ...change } });
};

export const companionPart: CompanionPart = {
  async sound({ sound, level, stopS }) {
    const context = new OfflineAudioContext(1, SOUND_S * SAMPLES_PER_S, SAMPLES_PER_S);
    const sounding = soundCompanion(context.destination, sound, 0, level);
    if (stopS !== null) {
      void context.suspend(stopS).then(() => {
        sounding.stop();
        return context.resume();
      });
    }
    return heard((await context.startRendering()).getChannelData(0));
  },
  begin(change) {
    set(change);
    companion.start();
    const root = document.createElement('div');
    root.id = 'root';
    document.body.append(root);
    createRoot(root).render(<CompanionStage companion={companion} onTap={() => taps++} />);
  },
  set,
  see: (next) => attention.set(next),
  wish: (trick) => companion.wish(trick),
  calm: () => companion.calm(),
  stop: () => companion.stop(),
  act: () => companion.act.get(),
  taps: () => taps,
};

function heard(samples: Float32Array): HeardSound {
  const peaks = new Array<number>(Math.round(100 * SOUND_S)).fill(0);
  let steepest = 0;
  let before = 0;
  for (const [at, sample] of samples.entries()) {
    const place = Math.floor((100 * at) / SAMPLES_PER_S);
    peaks[place] = Math.max(peaks[place] ?? 0, Math.abs(sample));
    steepest = Math.max(steepest, Math.abs(sample - before));
    before = sample;
  }
  return { peaks, steepest, firstSample: samples[0] ?? NaN };
}
