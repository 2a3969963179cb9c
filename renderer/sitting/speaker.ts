import type { SnapshotFrom } from 'xstate';
import { SAID_NOTHING, speak } from '../../src/guide/speaking';
import type { sittingMachine } from '../../src/sitting/sitting-machine';
import type { LiveStore } from '../live/live-view';
import { keepVolume } from '../voice/keep-volume';
import { createVoice, type Voice, type VoiceLine } from '../voice/voice';
import { COUNTS, countOf } from './count';
import type { SittingActor } from './sitting';

type Snapshot = SnapshotFrom<typeof sittingMachine>;

/** Lets the voice follow the sitting and the live picture; one for the life of the page. */
export function createSpeaker(actor: SittingActor, live: LiveStore, firstVolume: number): Voice {
  const voice = createVoice(firstVolume);
  keepVolume(voice.volume);
  let speaking = SAID_NOTHING;
  let before: Snapshot = actor.getSnapshot();

  live.watch(() => {
    // The countdown has the word.
    if (countOf(actor.getSnapshot()) !== null) return;
    const { report, hint } = live.get();
    const asked = report === null || hint === 'ok' ? null : hint;
    const [next, utterance] = speak(speaking, asked, performance.now());
    speaking = next;
    if (utterance.kind === 'say') voice.hint(utterance.hint);
    if (utterance.kind === 'chime') voice.chime(utterance.chime);
  });

  actor.subscribe((now) => {
    const past = before;
    before = now;
    const line = lineAt(past, now);
    if (line !== null) voice.line(line);
    const left = past.matches({ step: 'position' }) && !now.matches({ step: 'position' });
    if (left) {
      speaking = SAID_NOTHING;
      voice.silence();
    }
    if (!past.matches({ step: 'looking' }) && now.matches({ step: 'looking' })) {
      voice.chime('shutter');
    }
  });
  return voice;
}

/** What there is to say when a sitting goes on from one state to the next. */
function lineAt(past: Snapshot, now: Snapshot): VoiceLine | null {
  const enters = (state: Parameters<Snapshot['matches']>[0]): boolean =>
    now.matches(state) && !past.matches(state);
  const count = countOf(now);
  if (count !== null && count !== countOf(past)) return COUNTS[count - 1] ?? null;
  if (enters({ step: 'language' })) return 'welcome';
  if (enters({ step: { position: 'mirror' } }) && countOf(past) === null) return 'look';
  if (enters({ step: 'finish' })) return 'done';
  if (enters({ staff: 'called' })) return 'staff';
  return null;
}
