import { asFault } from '../fault';
import { adoptPhotos } from './adopt';
import { openDatabaseFile } from './database-file';
import { overridesOf, type Overrides } from './overrides';
import { writeRecorded, type FileSet, type JournalPlace } from './photos';
import { takeReceipt } from './receipts';
import { recover } from './recover';
import { keptTimeMs, markFetched, sweep } from './retention';
import { roomChecksOf, type RoomCheckLog } from './room-checks';
import { sittingsOf, type Sittings } from './sittings';
import { steadyTime } from './steady-time';

export interface JournalOptions {
  /** Where the journal itself lies. */
  readonly dataDir: string;
  /** The folder of photos beside it. */
  readonly outDir: string;
  readonly clock: () => Date;
  /** Milliseconds that only run on, whatever happens to the clock. */
  readonly elapsedMs?: () => number;
  /** How long what shows a face is kept, as it is set now; 0: until it was fetched. */
  readonly retentionHours: () => number;
  /** Takes one sentence for staff that no answer can carry. */
  readonly complain: (sentence: string) => void;
}

/** What the station remembers: sittings, and which files are whose and for how long. */
export interface Journal {
  readonly dataDir: string;
  readonly sittings: Sittings;
  readonly overrides: Overrides;
  readonly roomChecks: RoomCheckLog;
  /** @throws {Fault} SITTING_UNKNOWN, JOURNAL_FAILED */
  takeReceipt(sittingId: string): Promise<string>;
  /**
   * Writes files and their record, all or none; `sittingId` null: no sitting asked for them.
   * @returns the name they got, without extension
   * @throws {Fault} OUTPUT_READ_ONLY, OUTPUT_FULL, OUTPUT_NOT_FOLDER, OUTPUT_FAILED, JOURNAL_FAILED
   */
  write(set: FileSet, sittingId: string | null): Promise<string>;
  /** The person has their files. @returns how many were deleted at once. @throws {Fault} SITTING_UNKNOWN */
  markFetched(sittingId: string): Promise<number>;
  /** Deletes what has been kept for long enough; done at opening and every ten minutes anyway. */
  sweep(): Promise<void>;
  close(): Promise<void>;
}

const SWEEP_EVERY_MS = 10 * 60_000;

/**
 * Opens the journal, ends what a killed process began, and from then on deletes what is due.
 * @throws {Fault} JOURNAL_FAILED
 */
export async function openJournal(options: JournalOptions): Promise<Journal> {
  const { dataDir, outDir, clock, retentionHours, complain } = options;
  const elapsedMs = options.elapsedMs ?? (() => performance.now());
  const file = await openDatabaseFile(dataDir);
  const { db, brokenFile } = file;
  const keptMs = await keptTimeMs({ db });
  const now = steadyTime({ clock, elapsedMs }, keptMs ?? 0);
  const place: JournalPlace = { db, outDir, clock, now, complain };

  // Begun in place of a broken one, and not swept yet: told and done again if it was cut short.
  if (keptMs === null && brokenFile !== null) {
    const adopted = await adoptPhotos(place);
    complain(
      `The journal was broken; it is ${brokenFile} now and a new one has begun, with the ${adopted} photos of ${outDir} that are certainly the station's; delete other old photos there by hand.`,
    );
  }
  await recover(place);

  let sweeping: Promise<void> = Promise.resolve();
  const sweepNow = () => {
    sweeping = sweep(place, retentionHours()).catch((error: unknown) => {
      complain(`Old photos could not be deleted: ${asFault(error).message}`);
    });
    return sweeping;
  };
  await sweepNow();
  const timer = setInterval(() => void sweepNow(), SWEEP_EVERY_MS);
  timer.unref();

  const sittings = sittingsOf(db, clock);
  return {
    dataDir,
    sittings,
    overrides: overridesOf(db, clock),
    roomChecks: roomChecksOf(db, clock),
    async takeReceipt(sittingId) {
      await sittings.mustKnow(sittingId);
      return takeReceipt(db, sittingId, now());
    },
    write: (set, sittingId) => writeRecorded(place, set, sittingId),
    async markFetched(sittingId) {
      await sittings.mustKnow(sittingId);
      return markFetched(place, sittingId, retentionHours());
    },
    sweep: () => sweep(place, retentionHours()),
    async close() {
      clearInterval(timer);
      await sweeping;
      await file.close();
    },
  };
}
