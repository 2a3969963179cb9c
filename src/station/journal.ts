import { z } from 'zod';
import { CHECK_IDS } from '../checks/check-id';
import { REASONS } from '../checks/reason';
import { VERDICTS } from '../checks/verdict';
import { SUBJECTS } from '../specification/specification';

/**
 * The journal's door, shared by both sides of it. Nobody is named in it: a sitting is known by an id
 * made for it alone. Times are milliseconds since 1970 UTC.
 */
const OVERALL = ['pass', 'warn', 'fail'] as const;
const idSchema = z.uuid();
const atMsSchema = z.number().int();

/** A person has sat down: `POST /api/sittings`. */
export const sittingBeginningSchema = z.strictObject({
  /** BCP 47, as the words are named: `zh-CN`. */
  language: z.string().regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/),
  specification: z.string(),
  subject: z.enum(SUBJECTS),
});

export const sittingBegunSchema = z.strictObject({ id: idSchema });

/** A shot or a picture from disk, and what was found: `POST /api/sittings/:id/tries`. */
export const tryReportSchema = z.strictObject({
  verdict: z.enum(OVERALL),
  checks: z
    .array(
      z.strictObject({
        id: z.enum(CHECK_IDS),
        verdict: z.enum(VERDICTS),
        reason: z.enum(REASONS),
      }),
    )
    .max(2 * CHECK_IDS.length),
  source: z.enum(['camera', 'disk']),
});

/** Why staff take a photo that breaks a rule; `other` needs a line. */
export const OVERRIDE_REASONS = ['accepted', 'youngChild', 'medical', 'other'] as const;

/** Rules that a photo breaks, or that could not be judged. */
const brokenCheckSchema = z.strictObject({
  id: z.enum(CHECK_IDS),
  verdict: z.enum(['fail', 'not-checked']),
  reason: z.enum(REASONS),
});

/**
 * Staff take responsibility for a photo that does not pass: `POST /api/sittings/:id/overrides`, before
 * it is accepted. It names who of the staff, never who is in the photo.
 */
export const overrideSchema = z
  .strictObject({
    /** One of the settings' `staffNames`. */
    staff: z.string().trim().min(1).max(40),
    why: z.enum(OVERRIDE_REASONS),
    line: z.string().trim().min(1).max(200).nullable(),
    /** What the photo is for, and by whose rules it was judged. */
    specification: z.string(),
    policy: z.string().nullable(),
    subject: z.enum(SUBJECTS),
    checks: z.array(brokenCheckSchema).min(1).max(CHECK_IDS.length),
  })
  .refine(({ why, line }) => why !== 'other' || line !== null, 'a line that says why');

export const overriddenSchema = z.strictObject({ id: idSchema });

/** What a person says to staff, once a sitting: `POST /api/sittings/:id/message`. */
export const messageSchema = z
  .strictObject({
    stars: z.number().int().min(1).max(5).nullable(),
    line: z.string().trim().min(1).max(200).nullable(),
  })
  .refine(({ stars, line }) => stars !== null || line !== null, 'stars or a line');

/** How a sitting ended: done, walked away from, or given up after nobody moved. */
export const OUTCOMES = ['finished', 'left', 'expired'] as const;

/** `POST /api/sittings/:id/end`, once. */
export const sittingEndSchema = z.strictObject({ outcome: z.enum(OUTCOMES) });

/** The answer where there is nothing to tell but that it was recorded. */
export const recordedSchema = z.strictObject({ recorded: z.literal(true) });

/** `POST /api/sittings/:id/receipt`: digits to read aloud, the same however often it is asked for. */
export const receiptSchema = z.strictObject({ number: z.string().regex(/^[1-9]\d{3,5}$/) });

/** `POST /api/sittings/:id/fetched`: how many files were deleted at once; 0 where they are kept. */
export const fetchedSchema = z.strictObject({ deletedFiles: z.number().int().nonnegative() });

/** `GET /api/storage`: whether there is room for another sitting. */
export const storageSchema = z.strictObject({
  enough: z.boolean(),
  freeKb: z.number().int().nonnegative(),
});

/** `?limit=` of the lists for staff. */
export const listQuerySchema = z.strictObject({
  limit: z.coerce.number().int().min(1).max(500).default(50),
});

/** `GET /api/journal/messages`, newest first. */
export const messagesSchema = z.array(
  z.strictObject({
    sitting: idSchema,
    atMs: atMsSchema,
    stars: z.number().int().min(1).max(5).nullable(),
    line: z.string().nullable(),
  }),
);

/** `GET /api/journal/overrides`, newest first. */
export const overridesSchema = z.array(
  z.strictObject({
    id: idSchema,
    sitting: idSchema,
    atMs: atMsSchema,
    ...overrideSchema.shape,
  }),
);

/** `GET /api/journal/sittings`, newest first. */
export const sittingsSchema = z.array(
  z.strictObject({
    id: idSchema,
    begunAtMs: atMsSchema,
    endedAtMs: atMsSchema.nullable(),
    outcome: z.enum(OUTCOMES).nullable(),
    fetchedAtMs: atMsSchema.nullable(),
    language: z.string(),
    specification: z.string(),
    subject: z.enum(SUBJECTS),
    tries: z.number().int().nonnegative(),
    staffCalls: z.number().int().nonnegative(),
    /** Null: none was asked for, or it was given back when the photos went. */
    receipt: z.string().nullable(),
    /** Of files that show a face, those that are still in the output folder, relative to it. */
    files: z.array(z.string()),
  }),
);

export type SittingBeginning = z.infer<typeof sittingBeginningSchema>;
export type SittingBegun = z.infer<typeof sittingBegunSchema>;
export type TryReport = z.infer<typeof tryReportSchema>;
export type Override = z.infer<typeof overrideSchema>;
export type OverrideReason = (typeof OVERRIDE_REASONS)[number];
export type Overridden = z.infer<typeof overriddenSchema>;
export type Overrides = z.infer<typeof overridesSchema>;
export type Message = z.infer<typeof messageSchema>;
export type Outcome = (typeof OUTCOMES)[number];
export type Recorded = z.infer<typeof recordedSchema>;
export type Receipt = z.infer<typeof receiptSchema>;
export type Fetched = z.infer<typeof fetchedSchema>;
export type Storage = z.infer<typeof storageSchema>;
export type Messages = z.infer<typeof messagesSchema>;
export type Sittings = z.infer<typeof sittingsSchema>;
