import { z } from 'zod';
import { CHECK_IDS, type CheckId } from '../../src/checks/check-id';
import type { DrawnLine } from '../../src/checks/drawn-line';
import { POSE_NOISE_DEG, THRESHOLDS } from '../../src/checks/thresholds';

const countSchema = z.object({ count: z.number(), of: z.number() });
const rateSchema = z.object({ rate: z.number(), low: z.number(), high: z.number() });
const tally = z.record(z.string(), z.number());

const rowSchema = z.object({
  /** `unlabelled`: no label speaks of it. `notJudged`: no check of ours could, in any picture. */
  state: z.enum(['measured', 'notJudged', 'unlabelled']),
  compliant: z.number(),
  defective: z.number(),
  grey: z.number(),
  /** Compliant and defective pictures by how they came to be. */
  compliantBy: tally,
  defectiveBy: tally,
  /** Different portraits among them: what is made of one portrait tells little more than one. */
  portraits: z.object({ compliant: z.number(), defective: z.number() }),
  equalErrorRate: rateSchema.nullable(),
  falseRejects: countSchema,
  falseRejectsOrderly: countSchema,
  misses: countSchema,
  doubtful: z.object({ compliant: z.number(), defective: z.number() }),
  notChecked: countSchema,
  notCheckedFrontal: countSchema,
  published: z.object({ rate: z.number(), defect: z.string() }).nullable(),
});

/** What one evaluation found, as numbers: nothing in it leads to a person. */
export const accuracySchema = z.object({
  /** Day of the evaluation, as YYYY-MM-DD. */
  recordedOn: z.string(),
  specification: z.string(),
  pictures: z.object({ all: z.number(), lowTrust: z.number() }),
  portraits: z.object({
    refused: countSchema,
    warned: countSchema,
    refusedOrderly: countSchema,
    refusedBy: tally,
    notCheckedFrontal: countSchema,
    notCheckedBy: tally,
  }),
  checks: z.partialRecord(z.enum(CHECK_IDS), rowSchema),
  /** Single defects, and checks that were judged together. */
  parts: z.record(z.string(), rowSchema),
  dimensions: z.array(
    z.object({
      name: z.string(),
      groups: z.array(
        z.object({
          name: z.string(),
          pictures: z.number(),
          refusedOrderly: countSchema,
          falseRejects: countSchema,
          misses: countSchema,
        }),
      ),
      differences: z.array(
        z.object({
          group: z.string(),
          question: z.string(),
          error: z.enum(['false rejects', 'misses']),
          inGroup: countSchema,
          elsewhere: countSchema,
          probability: z.number(),
        }),
      ),
    }),
  ),
  /** The lines that these rates belong to. */
  thresholds: z.record(z.string(), z.object({ pass: z.number(), fail: z.number() })),
});

export type Accuracy = z.infer<typeof accuracySchema>;
export type AccuracyRow = z.infer<typeof rowSchema>;

/** Every line that is drawn, by the name it has in the code. */
export const SHIPPED: Readonly<Record<string, DrawnLine>> = {
  ...THRESHOLDS,
  ...Object.fromEntries(
    Object.entries(POSE_NOISE_DEG).map(([axis, lines]) => [`${axis}NoiseDeg`, lines]),
  ),
};

/** What the record does not know, or knows of what is no more; empty where it is up to date. */
export function staleIn(accuracy: Accuracy): readonly string[] {
  const missing = [
    ...CHECK_IDS.filter((check) => accuracy.checks[check] === undefined),
    ...Object.keys(SHIPPED).filter((name) => !(name in accuracy.thresholds)),
  ];
  const gone = Object.keys(accuracy.thresholds).filter((name) => !(name in SHIPPED));
  return [...missing, ...gone];
}

/** The rows of all checks, in their order. */
export const checkRows = (accuracy: Accuracy): readonly (readonly [CheckId, AccuracyRow])[] =>
  CHECK_IDS.flatMap((check) => {
    const row = accuracy.checks[check];
    return row === undefined ? [] : [[check, row] as const];
  });
