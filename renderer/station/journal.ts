import type { Report } from '../../src/judge';
import {
  fetchedSchema,
  messagesSchema,
  overriddenSchema,
  receiptSchema,
  recordedSchema,
  sittingBegunSchema,
  storageSchema,
  type Fetched,
  type Message,
  type Messages,
  type Outcome,
  type Overridden,
  type Override,
  type Receipt,
  type SittingBeginning,
  type SittingBegun,
  type Storage,
  type TryReport,
} from '../../src/station/journal';
import { askStation, readAnswer, tellStation } from './request';

/** A sitting begins; rejects with a `StationRefusal`, `DISK_FULL` among others. */
export async function beginSitting(beginning: SittingBeginning): Promise<SittingBegun> {
  return readAnswer(await tellStation('/api/sittings', beginning), sittingBegunSchema);
}

/** A shot or a picture from disk was judged; rejects with a `StationRefusal`. */
export async function recordTry(
  sitting: string,
  { verdict, checks }: Pick<Report, 'verdict' | 'checks'>,
  source: TryReport['source'],
): Promise<void> {
  const found = checks.map((check) => {
    return { id: check.id, verdict: check.verdict, reason: check.reason };
  });
  const report: TryReport = { verdict, source, checks: found };
  await readAnswer(await tellStation(`${pathOf(sitting)}/tries`, report), recordedSchema);
}

/** Somebody has called the staff; rejects with a `StationRefusal`. */
export async function recordStaffCall(sitting: string): Promise<void> {
  await readAnswer(await askStation(`${pathOf(sitting)}/calls`, POST), recordedSchema);
}

/** Staff answer for a photo that does not pass; rejects with a `StationRefusal`. */
export async function recordOverride(sitting: string, override: Override): Promise<Overridden> {
  return readAnswer(await tellStation(`${pathOf(sitting)}/overrides`, override), overriddenSchema);
}

/** Once a sitting; rejects with a `StationRefusal`, `MESSAGE_LEFT` where there is one already. */
export async function leaveMessage(sitting: string, message: Message): Promise<void> {
  await readAnswer(await tellStation(`${pathOf(sitting)}/message`, message), recordedSchema);
}

/** Once a sitting; rejects with a `StationRefusal`, `SITTING_ENDED` where it has ended already. */
export async function endSitting(sitting: string, outcome: Outcome): Promise<void> {
  await readAnswer(await tellStation(`${pathOf(sitting)}/end`, { outcome }), recordedSchema);
}

/** The number to ask for the photos with, always the same; rejects with a `StationRefusal`. */
export async function takeReceipt(sitting: string): Promise<Receipt> {
  return readAnswer(await askStation(`${pathOf(sitting)}/receipt`, POST), receiptSchema);
}

/** The person has their files; how many were deleted at once. Rejects with a `StationRefusal`. */
export async function markFetched(sitting: string): Promise<Fetched> {
  return readAnswer(await askStation(`${pathOf(sitting)}/fetched`, POST), fetchedSchema);
}

/** Whether there is room for another sitting; rejects with a `StationRefusal`. */
export async function askStorage(): Promise<Storage> {
  return readAnswer(await askStation('/api/storage'), storageSchema);
}

/** What people have said to staff, the newest first; rejects with a `StationRefusal`. */
export async function listMessages(): Promise<Messages> {
  return readAnswer(await askStation('/api/journal/messages'), messagesSchema);
}

/** Where nothing is told but that it happened. */
const POST = { method: 'POST' } as const;

const pathOf = (sitting: string): string => `/api/sittings/${encodeURIComponent(sitting)}`;
