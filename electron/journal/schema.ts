import type { Insertable, Selectable } from 'kysely';
import type { Reason } from '../../src/checks/reason';
import type { CheckId } from '../../src/checks/check-id';
import type { Overall, Verdict } from '../../src/checks/verdict';
import type {
  LightAdvice,
  LightMeterName,
  LightReading,
  LightUnit,
} from '../../src/light/light-reading';
import type { RoomOutcome } from '../../src/light/room-check';
import type { Subject } from '../../src/specification/specification';
import type { Outcome, OverrideReason, TryReport } from '../../src/station/journal';

/**
 * The journal's tables, as SQLite and PostgreSQL both have them: ids are UUIDs as text, times are
 * milliseconds since 1970 UTC, and there are no booleans, which SQLite has not. `…_at_ms` is the
 * machine's clock, for people to read; `kept_since_ms` is the journal's own time, by which files age.
 */
export interface JournalTables {
  sittings: {
    id: string;
    begun_at_ms: number;
    language: string;
    specification: string;
    subject: Subject;
    ended_at_ms: number | null;
    outcome: Outcome | null;
    /** When the person had their files. */
    fetched_at_ms: number | null;
  };
  tries: {
    id: string;
    sitting_id: string;
    at_ms: number;
    verdict: Overall;
    source: TryReport['source'];
  };
  try_checks: { try_id: string; check_id: CheckId; verdict: Verdict; reason: Reason };
  /** Who of the staff took responsibility for a photo that breaks rules, and why. */
  overrides: {
    id: string;
    sitting_id: string;
    at_ms: number;
    staff: string;
    why: OverrideReason;
    line: string | null;
    specification: string;
    policy: string | null;
    subject: Subject;
  };
  /** Which rules it breaks, or could not be judged by. */
  override_checks: {
    override_id: string;
    check_id: CheckId;
    verdict: 'fail' | 'not-checked';
    reason: Reason;
  };
  /** How the room's light was found; `outcome` follows from the readings. */
  room_checks: { id: string; at_ms: number; outcome: RoomOutcome; looks: number };
  /** Every meter of a check in its place; one that could not be read has no value. */
  room_readings: {
    room_check_id: string;
    place: number;
    meter: LightMeterName;
    state: LightReading['state'];
    value: number | null;
    unit: LightUnit | null;
    advice: LightAdvice | null;
  };
  staff_calls: { id: string; sitting_id: string; at_ms: number };
  messages: { sitting_id: string; at_ms: number; stars: number | null; line: string | null };
  /** `number` null: given back, to be given to somebody else. */
  receipts: { sitting_id: string; kept_since_ms: number; number: string | null };
  photos: {
    id: string;
    /** Null: a photo that no sitting asked for. */
    sitting_id: string | null;
    planned_at_ms: number;
    kept_since_ms: number;
    state: PhotoState;
    specification: string;
    verdict: Overall;
  };
  /** What was done to a photo beyond cutting it. */
  photo_edits: { photo_id: string; kind: 'backgroundReplaced'; detail: string };
  files: {
    id: string;
    photo_id: string;
    kind: FileKind;
    /** Relative to the output folder, with forward slashes; no two files ever share one. */
    name: string;
    /** Lower-case hex. */
    sha256: string;
    bytes: number;
  };
  deletions: {
    file_id: string;
    at_ms: number;
    reason: DeletionReason;
    outcome: DeletionOutcome;
  };
  /** One row: the journal's own time, as of when it was last written down. */
  journal_time: { id: string; latest_ms: number };
}

/** `writing`: its files may be there or not; `kept`: all are; `abandoned`: none is. */
export type PhotoState = 'writing' | 'kept' | 'abandoned';
export type FileKind = 'photo' | 'original' | 'sidecar' | 'sheet';
export type DeletionReason = 'retention' | 'fetched' | 'abandoned';
/** `begun`: may be gone or not; `missing`: it was not there when its time came. */
export type DeletionOutcome = 'begun' | 'removed' | 'missing';

export type FileRow = Selectable<JournalTables['files']>;
export type NewFileRow = Insertable<JournalTables['files']>;
