import type { Attention } from '../../src/catching/caught-frame';
import type { Act } from '../../src/companion/act';
import { direct, dueMs, newDirector, type Cue } from '../../src/companion/director';
import { TRICK_FACTS, type Trick } from '../../src/companion/trick';
import type { Settings } from '../../src/station/settings';
import { createStore, type Store } from '../sitting/store';
import { createCompanionVoice } from './companion-voice';

type Watched<T> = Pick<Store<T>, 'get' | 'watch'>;

/** The puppet that draws a child's eyes to the lens. */
export interface Companion {
  readonly act: Watched<Act>;
  readonly settings: Watched<Settings>;
  /** Staff ask for a trick, or for something new. */
  wish(trick: Trick | 'new'): void;
  /** Staff stop it, until they wish for something. */
  calm(): void;
  /** The screen was touched: it is calm for the frames of that moment. */
  touched(): void;
  /** A child's sitting begins. */
  start(): void;
  /** It is over: nothing moves, nothing sounds. */
  stop(): void;
}

interface Options {
  readonly settings: Watched<Settings>;
  /** Where the child looks. */
  readonly attention: Watched<Attention>;
  /** 0 (mute) to 1, of everything that sounds. */
  readonly volume: Watched<number>;
}

/** One for the life of the page; it does nothing until it is started. */
export function createCompanion({ settings, attention, volume }: Options): Companion {
  const voice = createCompanionVoice(volume);
  let director = newDirector(performance.now());
  const act = createStore<Act>(director.act);
  let alarm: ReturnType<typeof setTimeout> | undefined;
  let unwatch: (() => void) | null = null;

  function cue(next: Cue): void {
    if (unwatch === null) return;
    const nowMs = performance.now();
    director = direct(director, next, allowed(settings.get()), nowMs, Math.random());
    show();
    clearTimeout(alarm);
    const waitMs = dueMs(director) - nowMs;
    // Nothing is looked at meanwhile: while the child looks at the lens, the machine is the camera's.
    if (waitMs < Infinity) alarm = setTimeout(() => cue({ kind: 'time' }), waitMs);
  }

  function show(): void {
    const before = act.get();
    const now = director.act;
    act.set(now);
    if (now === before || now.kind === 'rest') return;
    if (now.kind === 'calm') voice.hush();
    else if (!isSameTrick(now, before)) voice.sound(TRICK_FACTS[now.trick].sound, now.level);
    else if (now.level === 0) voice.hush();
  }

  const see = (): void => cue({ kind: 'attention', attention: attention.get() });

  return {
    act,
    settings,
    wish: (wish) => cue({ kind: 'wish', wish }),
    calm: () => cue({ kind: 'calm' }),
    touched: () => cue({ kind: 'touch' }),
    start() {
      if (unwatch !== null) return;
      voice.wake();
      director = newDirector(performance.now());
      const stops = [attention.watch(see), settings.watch(() => cue({ kind: 'time' }))];
      unwatch = () => stops.forEach((stop) => stop());
      see();
    },
    stop() {
      unwatch?.();
      unwatch = null;
      clearTimeout(alarm);
      voice.hush();
      director = newDirector(performance.now());
      act.set(director.act);
    },
  };
}

/** Who asked the system for less motion has none. */
function allowed({ companion: { sounds, moves } }: Settings): { sounds: boolean; moves: boolean } {
  return { sounds, moves: moves && !matchMedia('(prefers-reduced-motion: reduce)').matches };
}

const isSameTrick = (one: Act, other: Act): boolean =>
  one.kind === 'trick' && other.kind === 'trick' && one.startMs === other.startMs;
