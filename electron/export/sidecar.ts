import { z } from 'zod';
import { CHECK_IDS } from '../../src/checks/check-id';
import { REASONS } from '../../src/checks/reason';
import { UNITS, VERDICTS } from '../../src/checks/verdict';
import { cropPlanSchema, type CropPlan } from '../../src/crop/crop-plan';
import type { Report } from '../../src/judge';
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
}

export function buildSidecar(facts: SidecarFacts): Sidecar {
  const { report, plan, encoded } = facts;
  return sidecarSchema.parse({
    version: 1,
    app: facts.app,
    createdAt: facts.createdAt.toISOString(),
    specification: report.specification,
    policy: report.policy,
    subject: report.subject,
    relaxed: [...report.relaxed],
    verdict: report.verdict,
    checks: report.checks.map(({ id, verdict, value, limit, unit, reason }) => ({
      id,
      verdict,
      value,
      limit,
      unit,
      reason,
    })),
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
