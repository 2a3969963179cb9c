import { toAnswerFor } from '../../src/responsibility/to-answer-for';
import { shownReport } from '../sitting/new-background';
import type { Sitting } from '../sitting/sitting';
import { createStore, type Store } from '../sitting/store';
import { recordOverride } from '../station/journal';
import { StationRefusal } from '../station/request';
import type { Answer } from './shift';

/** What has become of it that somebody answers for the photo of now. */
export type Answering =
  | { readonly state: 'none' | 'recording' }
  /** By who chose a moment that was caught: it is judged by every rule before anything is recorded. */
  | { readonly state: 'promised'; readonly answer: Answer }
  /** Nothing was accepted. */
  | { readonly state: 'noJournal' }
  | { readonly state: 'refused'; readonly message: string };

const NOBODY: Answering = { state: 'none' };

export const answering: Store<Answering> = createStore<Answering>(NOBODY);

/** Goes on with a moment that was caught; it is accepted as soon as what it breaks is known and recorded. */
export function answerForMoment(sitting: Sitting, id: number, answer: Answer): void {
  answering.set({ state: 'promised', answer });
  sitting.finishCatching(id);
}

/**
 * Accepts the photo under review, which breaks rules: that somebody answers for it is recorded first,
 * and where it cannot be, nothing is accepted. One that passes needs nobody.
 */
export async function answerForReviewed(sitting: Sitting, answer: Answer): Promise<void> {
  const { report: judged } = sitting.actor.getSnapshot().context;
  if (judged?.crop?.plan == null || answering.get().state === 'recording') return;
  const report = shownReport(judged, sitting.shots.newBackground.get());
  if (report.verdict !== 'fail') {
    answering.set(NOBODY);
    sitting.accept();
    return;
  }
  answering.set({ state: 'recording' });
  const id = await sitting.journal.sitting();
  if (id === null) {
    answering.set({ state: 'noJournal' });
    return;
  }
  const { specification, policy, subject, checks } = report;
  try {
    const about = { specification, policy, subject, checks: toAnswerFor(checks) };
    const override = await recordOverride(id, { ...answer, ...about });
    answering.set(NOBODY);
    // Another photo may have come meanwhile, and nobody has answered for that.
    if (sitting.actor.getSnapshot().context.report === judged) sitting.acceptAnswered(override.id);
  } catch (error) {
    const message = error instanceof StationRefusal ? error.message : String(error);
    answering.set({ state: 'refused', message });
  }
}

/** Keeps what was promised for a moment, once it is under review. Returns how to stop. */
export function keepPromises(sitting: Sitting): () => void {
  const subscription = sitting.actor.subscribe((snapshot) => {
    const now = answering.get();
    if (now.state === 'recording') return;
    if (now.state === 'promised' && snapshot.matches({ step: { review: 'deciding' } })) {
      void answerForReviewed(sitting, now.answer);
    } else if (!snapshot.matches({ step: 'looking' }) && !snapshot.matches({ step: 'review' })) {
      answering.set(NOBODY);
    }
  });
  return () => subscription.unsubscribe();
}
