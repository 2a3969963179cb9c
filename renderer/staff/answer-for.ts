import { toAnswerFor } from '../../src/responsibility/to-answer-for';
import { shownReport } from '../sitting/new-background';
import type { Sitting } from '../sitting/sitting';
import { recordOverride } from '../station/journal';
import { StationRefusal } from '../station/request';
import type { Answer } from './shift';

/** Why a photo was not accepted although somebody answers for it. */
export type AnswerFailure = { readonly code: 'noJournal' } | { readonly message: string };

/**
 * Accepts the photo under review, which breaks rules: that somebody answers for it is recorded first,
 * and where it cannot be, nothing is accepted. One that passes needs nobody.
 * @returns null: accepted, or there was nothing to accept
 */
export async function answerFor(sitting: Sitting, answer: Answer): Promise<AnswerFailure | null> {
  const { context } = sitting.actor.getSnapshot();
  if (context.report === null) return null;
  const report = shownReport(context.report, sitting.shots.newBackground.get());
  if (report.verdict !== 'fail') {
    sitting.accept();
    return null;
  }
  const id = await sitting.journal.sitting();
  if (id === null) return { code: 'noJournal' };
  const { specification, policy, subject, checks } = report;
  try {
    const about = { specification, policy, subject, checks: toAnswerFor(checks) };
    const override = await recordOverride(id, { ...answer, ...about });
    // Another photo may have come meanwhile, and nobody has answered for that.
    const now = sitting.actor.getSnapshot().context;
    if (now.report === context.report) sitting.acceptAnswered(override.id);
    return null;
  } catch (error) {
    if (!(error instanceof StationRefusal)) throw error;
    return { message: error.message };
  }
}
