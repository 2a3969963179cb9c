import { z } from 'zod';
import { CHECK_IDS, type CheckId } from '../checks/check-id';
import { POLICIES } from './policy';
import { idSchema, namesSchema, sourceSchema, type Specification } from './specification';

/**
 * What one window, office or photo room asks for beyond or below the text of a specification; the
 * shape of `assets/policies/*.json`.
 */
export const windowPolicySchema = z.strictObject({
  $schema: z.string().optional(),
  id: idSchema,
  names: namesSchema,
  /** The specifications that it may be laid over: an id, or the beginning of one and `*`. */
  for: z
    .array(
      z.string().regex(/^([a-z0-9_]+\.)*([a-z0-9_]+|\*)$/, {
        message: 'must be an id such as cn.idcard, or the beginning of ids such as cn.exitentry.*.',
      }),
    )
    .min(1),
  /** Who says so. */
  sources: z.array(sourceSchema).min(1),
  note: z.string().min(1).optional(),
  /** Chosen for one person and not for the window: it ends with the sitting. */
  forOnePerson: z.literal(true).optional(),
  rules: z
    .partialRecord(z.enum(CHECK_IDS), z.enum(POLICIES))
    .refine((rules) => Object.keys(rules).length > 0, 'needs one or more checks.'),
});

export type WindowPolicy = z.infer<typeof windowPolicySchema>;

/** Whether a policy may be laid over a specification. */
export const isFor = (policy: WindowPolicy, specification: Specification): boolean =>
  policy.for.some((pattern) =>
    pattern.endsWith('*')
      ? specification.id.startsWith(pattern.slice(0, -1))
      : specification.id === pattern,
  );

/** The specification as that window judges it. */
export function withPolicy(specification: Specification, policy: WindowPolicy): Specification {
  const sources = policy.sources.map(
    (source, index) => [`${policy.id} ${index + 1}`, source] as const,
  );
  const rule = { source: sources.map(([key]) => key), confidence: 'single' } as const;
  const rules = CHECK_IDS.flatMap((check) => {
    const wanted = policy.rules[check];
    return wanted === undefined ? [] : [[check, { policy: wanted, ...rule }] as const];
  });
  return {
    ...specification,
    window: policy.id,
    sources: { ...specification.sources, ...Object.fromEntries(sources) },
    rules: { ...specification.rules, ...fromEntries(rules) },
  };
}

const fromEntries = (
  entries: readonly (readonly [CheckId, NonNullable<Specification['rules'][CheckId]>])[],
): Specification['rules'] => Object.fromEntries(entries);
