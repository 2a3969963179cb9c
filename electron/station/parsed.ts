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
  zValidator(target, schema, (given, c) => {
    // Taken for an empty one else, and a change of nothing is answered as if it had been made.
    const type = c.req.header('content-type') ?? '';
    if (target === 'json' && !type.startsWith('application/json')) {
      throw invalidRequest('it is not JSON');
    }
    if (!given.success) throw invalidRequest(firstIssue(given.error));
  });
