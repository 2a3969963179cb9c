import type { Camera } from '../camera/camera';
import type { Catching } from '../catching/catching';
import type { Companion } from '../companion/companion';
import { NOTHING_SEEN, type LiveStore } from '../live/live-view';
import type { Settings } from '../../src/station/settings';
import type { Voice } from '../voice/voice';
import type { SittingActor } from './sitting';
import type { Store } from './store';

interface CatchWatchParts {
  readonly actor: SittingActor;
  readonly camera: Camera;
  readonly catching: Catching;
  readonly companion: Companion;
  readonly live: LiveStore;
  readonly settings: Pick<Store<Settings>, 'get'>;
  readonly voice: Voice;
  /** Whether staff have their own window open: then they say when it is over. */
  readonly isStaffed: () => boolean;
  readonly faceSeen: () => void;
  /** Goes on with the best frames, that one before them. */
  readonly finish: (first?: number) => void;
}

/** Once enough are good, better ones may still come. */
const LINGER_MS = 4000;

/** Has the moments of a child caught whenever the sitting is at that step. */
export function watchCatching(parts: CatchWatchParts): void {
  const { actor, camera, catching, companion, live, settings, voice } = parts;
  let isCatching = false;
  let hasBegun = false;
  let finishing: ReturnType<typeof setTimeout> | null = null;
  /** Frames of this child that have been chosen from already, and were not liked. */
  let shownBefore: ReadonlySet<number> = new Set();

  const keptIds = (): ReadonlySet<number> => new Set(catching.view.get().kept.map(({ id }) => id));
  /** The best good one that nobody has seen yet. */
  const fresh = (): number | undefined =>
    catching.view.get().kept.find(({ id, good }) => good && !shownBefore.has(id))?.id;

  function begin(): void {
    const { rotationDeg, fieldOfViewDeg } = settings.get().camera;
    catching.begin(camera.video, { rotationDeg, fieldOfViewDeg });
  }

  function end(): void {
    if (finishing !== null) clearTimeout(finishing);
    finishing = null;
    catching.pause();
    companion.stop();
    live.set(NOTHING_SEEN);
  }

  function finish(): void {
    finishing = null;
    // Staff say themselves when it is over.
    if (!parts.isStaffed()) parts.finish(shownBefore.size === 0 ? undefined : fresh());
  }

  actor.subscribe((snapshot) => {
    const catches = snapshot.matches({ step: { position: 'catching' } });
    if (catches !== isCatching) {
      isCatching = catches;
      if (catches) {
        hasBegun = true;
        shownBefore = keptIds();
        begin();
        companion.start();
      } else {
        end();
      }
    }
    if (hasBegun && snapshot.matches({ step: 'attract' })) {
      hasBegun = false;
      catching.forget();
    }
  });

  camera.state.watch(() => {
    if (isCatching && camera.state.get() === 'working') begin();
  });

  let wasEnough = false;
  catching.view.watch(() => {
    if (!isCatching) return;
    const { report, attention, enough } = catching.view.get();
    live.set({ ...NOTHING_SEEN, report });
    if (attention !== 'nobody') parts.faceSeen();
    if (enough && !wasEnough) voice.chime('done');
    wasEnough = enough;
    if (enough && finishing === null && fresh() !== undefined) {
      finishing = setTimeout(finish, LINGER_MS);
    }
  });
}
