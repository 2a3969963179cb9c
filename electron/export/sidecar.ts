import { z } from 'zod';
import { CHECK_IDS } from '../../src/checks/check-id';
import { REASONS } from '../../src/checks/reason';
import { UNITS, VERDICTS, type CheckResult } from '../../src/checks/verdict';
import { cropPlanSchema, type CropPlan } from '../../src/crop/crop-plan';
import type { Report } from '../../src/judge';
import type { AfterReplacement } from '../../src/matting/after-replacement';
import { REPLACEMENT_METHOD } from '../../src/matting/replace-background';
import type { BackgroundColour } from '../../src/specification/background-replacement';
import { SUBJECTS } from '../../src/specification/specification';
import { CHROMAS, type EncodedPhoto } from './encode-jpeg';

/** One check without its region: outlines of a face are face data and stay out of the record. */
const checkSchema = z.strictObject({
  id: z.enum(CHECK_IDS),
  verdict: z.enum(VERDICTS),
  value: z.number().nullable(),
  limit: z.strictObject({ min: z.number().optional(), max: z.number().optional() }).nullable(),
  unit: z.enum(UNITS).nullable(),
  reason: z.enum(REASONS),
});

/** What was edited. `checks` above are those of the picture as taken; these are what is left to say. */
const backgroundSchema = z.strictObject({
  replaced: z.literal(true),
  colour: z.strictObject({ name: z.string(), rgb: z.tuple([z.number(), z.number(), z.number()]) }),
  method: z.literal(REPLACEMENT_METHOD),
  /** Share of the outline, where that is worst, at which colours did not tell person from wall. */
  uncertainShare: z.number().min(0).max(1),
  /** Of the unedited photo, `<photo>.original.jpg`. */
  originalSha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** Of the picture as taken; `verdict` of the record is that after the replacement. */
  originalVerdict: z.enum(['pass', 'warn', 'fail']),
  afterReplacement: z.array(checkSchema),
});

/**
 * The record beside each photo, `<photo>.json`: what was asked, what was found, what was made. It
 * holds no name, no source file and no landmarks.
 */
export const sidecarSchema = z.strictObject({
  version: z.literal(1),
  app: z.strictObject({ name: z.string(), version: z.string() }),
  createdAt: z.iso.datetime(),
  specification: z.string(),
  /** The window's policy; null: the specification as its own text has it. */
  policy: z.string().nullable(),
  subject: z.enum(SUBJECTS),
  /** Fields of the specification that its own source relaxes for the subject. */
  relaxed: z.array(z.string()),
  verdict: z.enum(['pass', 'warn', 'fail']),
  checks: z.array(checkSchema),
  /** Only where staff took responsibility: by which of the journal's overrides. It names nobody. */
  override: z.uuid().optional(),
  /** Only where the background was replaced. */
  background: backgroundSchema.optional(),
  crop: cropPlanSchema,
  photo: z.strictObject({
    /** Lower-case hex. */
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    bytes: z.number().int().positive(),
    widthPx: z.number().int().positive(),
    heightPx: z.number().int().positive(),
    dpi: z.number().int().positive(),
    quality: z.number().int().min(1).max(100),
    chroma: z.enum(CHROMAS),
    /** Comment bytes added to reach the smallest accepted file size. */
    paddingBytes: z.number().int().nonnegative(),
  }),
});

export type Sidecar = z.infer<typeof sidecarSchema>;

export interface SidecarFacts {
  readonly app: Sidecar['app'];
  readonly createdAt: Date;
  readonly report: Report;
  readonly plan: CropPlan;
  readonly dpi: number;
  readonly encoded: EncodedPhoto;
  readonly sha256: string;
  /** Null where the background is as it was. */
  readonly replacement: {
    readonly after: AfterReplacement;
    readonly colour: BackgroundColour;
    readonly uncertainShare: number;
    readonly originalSha256: string;
  } | null;
  /** Null where nobody took responsibility. */
  readonly override: string | null;
}

export function buildSidecar(facts: SidecarFacts): Sidecar {
  const { report, plan, encoded, replacement, override } = facts;
  return sidecarSchema.parse({
    version: 1,
    app: facts.app,
    createdAt: facts.createdAt.toISOString(),
    specification: report.specification,
    policy: report.policy,
    subject: report.subject,
    relaxed: [...report.relaxed],
    verdict: replacement?.after.verdict ?? report.verdict,
    checks: report.checks.map(checkOf),
    ...(override !== null && { override }),
    ...(replacement && {
      background: {
        replaced: true,
        colour: replacement.colour,
        method: REPLACEMENT_METHOD,
        uncertainShare: replacement.uncertainShare,
        originalSha256: replacement.originalSha256,
        originalVerdict: report.verdict,
        afterReplacement: replacement.after.checks.map(checkOf),
      },
    }),
    crop: plan,
    photo: {
      sha256: facts.sha256,
      bytes: encoded.bytes.length,
      widthPx: plan.photo.widthPx,
      heightPx: plan.photo.heightPx,
      dpi: facts.dpi,
      quality: encoded.quality,
      chroma: encoded.chroma,
      paddingBytes: encoded.paddingBytes,
    },
  } satisfies z.input<typeof sidecarSchema>);
}

const checkOf = ({ id, verdict, value, limit, unit, reason }: CheckResult) => ({
  id,
  verdict,
  value,
  limit,
  unit,
  reason,
});
