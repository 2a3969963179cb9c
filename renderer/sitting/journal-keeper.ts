import type { SnapshotFrom } from 'xstate';
import type { sittingMachine } from '../../src/sitting/sitting-machine';
import type { Message, Outcome } from '../../src/station/journal';
import {
  askStorage,
  beginSitting,
  endSitting,
  leaveMessage,
  markFetched,
  recordStaffCall,
  recordTry,
  takeReceipt,
} from '../station/journal';
import { currentLanguage } from '../words/words';
import type { Rules } from './rules';
import type { SittingActor } from './sitting';
import { createStore, type Store } from './store';

/** Writes down what happens in a sitting, without ever standing in its way. */
export interface JournalKeeper {
  /** The journal's id of the sitting; null where it keeps none. */
  sitting(): Promise<string | null>;
  /** The number to fetch the photo by; null before there is one. */
  readonly receipt: Store<string | null>;
  /** Whether it was kept. */
  leaveMessage(message: Message): Promise<boolean>;
  hasMessage(): boolean;
  /**
   * The person has their files: where the photo room keeps none, they are deleted now, and the sitting is
   * over. False where they could not be.
   */
  markFetched(): Promise<boolean>;
}

type Snapshot = SnapshotFrom<typeof sittingMachine>;

/** While nobody is here, the disk is looked at so often. */
const STORAGE_LOOK_MS = 30_000;

export function keepJournal(actor: SittingActor, rules: Store<Rules>): JournalKeeper {
  const receipt = createStore<string | null>(null);
  let begun: Promise<string | null> | null = null;
  let hasMessage = false;
  let before = actor.getSnapshot();

  /** What the journal cannot keep is told on the console; the person is served all the same. */
  function note(write: (id: string) => Promise<unknown>): void {
    begun?.then((id) => (id === null ? null : write(id))).catch(complain);
  }

  async function begin(): Promise<string | null> {
    const { specification, subject } = rules.get();
    try {
      const { id } = await beginSitting({
        language: currentLanguage(),
        specification: specification.id,
        subject,
      });
      return id;
    } catch (error) {
      complain(error);
      return null;
    }
  }

  function follow(now: Snapshot): void {
    const past = before;
    before = now;
    const enters = (state: Parameters<Snapshot['matches']>[0]): boolean =>
      now.matches(state) && !past.matches(state);

    if (enters({ step: 'position' })) begun ??= begin();
    if (enters({ staff: 'called' })) note(recordStaffCall);
    if (enters({ step: 'review' })) {
      const { report, source } = now.context;
      if (report !== null) note((id) => recordTry(id, report, source));
    }
    if (enters({ step: 'finish' })) {
      const mine = begun;
      note(async (id) => {
        const { number } = await takeReceipt(id);
        // The next person must not be given this one's number.
        if (begun === mine) receipt.set(number);
      });
    }
    if (enters({ step: 'attract' })) {
      const outcome = outcomeOf(past);
      note((id) => endSitting(id, outcome));
      begun = null;
      hasMessage = false;
      receipt.set(null);
    }
  }

  async function lookAtStorage(): Promise<void> {
    if (!actor.getSnapshot().matches({ step: 'attract' })) return;
    try {
      const { enough } = await askStorage();
      actor.send({ type: 'STORAGE', enough });
    } catch (error) {
      complain(error);
    }
  }

  actor.subscribe(follow);
  setInterval(() => void lookAtStorage(), STORAGE_LOOK_MS);
  void lookAtStorage();

  return {
    sitting: () => begun ?? Promise.resolve(null),
    receipt,
    async leaveMessage(message) {
      const mine = begun;
      const id = (await mine) ?? null;
      if (id === null) return false;
      try {
        await leaveMessage(id, message);
        if (begun === mine) hasMessage = true;
        return true;
      } catch (error) {
        complain(error);
        return false;
      }
    },
    hasMessage: () => hasMessage,
    async markFetched() {
      const mine = begun;
      const id = (await mine) ?? null;
      if (id === null) return false;
      try {
        await markFetched(id);
      } catch (error) {
        complain(error);
        return false;
      }
      if (begun === mine) actor.send({ type: 'NEXT' });
      return true;
    },
  };
}

const complain = (error: unknown): void => console.error(error);

function outcomeOf(last: Snapshot): Outcome {
  if (last.context.saved !== null) return 'finished';
  return last.matches({ patience: 'warning' }) ? 'expired' : 'left';
}
