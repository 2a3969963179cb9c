import { zValidator } from '@hono/zod-validator';
import type { ValidationTargets } from 'hono';
import type { z } from 'zod';
import { firstIssue, invalidRequest } from './refusal';

/**
 * The station's door: what comes in a request is parsed by a schema before anything sees it; what is
 * wrong is thrown as the fault REQUEST_INVALID.
 */
export const parsed = <Target extends keyof ValidationTargets, Schema extends z.ZodType>(
  target: Target,
  schema: Schema,
) =>
  zValidator(target, schema, (given) => {
    if (!given.success) throw invalidRequest(firstIssue(given.error));
  });
