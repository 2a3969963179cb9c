import type { z } from 'zod';
import { stationErrorSchema } from '../../src/station/contract';

/** The station said no, or did not answer. `message` is one sentence in the station's words. */
export class StationRefusal extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.name = 'StationRefusal';
    this.code = code;
  }
}

/**
 * Longer than a large picture takes, and a printing system that hangs. Without a limit, a disk that hangs
 * would leave the photo of whoever waits for it on the screen for ever.
 */
const ANSWER_LIMIT_MS = 90_000;

/** Asks the station; rejects with a `StationRefusal` on anything but success. */
export async function askStation(path: string, init?: RequestInit): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(path, { signal: AbortSignal.timeout(ANSWER_LIMIT_MS), ...init });
  } catch {
    throw new StationRefusal('STATION_GONE', 'The station does not answer. Open the app again.');
  }
  if (response.ok) return response;
  throw await refusalOf(response);
}

/** Tells the station something as JSON; rejects as `askStation` does. */
export const tellStation = (
  path: string,
  told: object,
  method: 'POST' | 'PATCH' = 'POST',
): Promise<Response> =>
  askStation(path, {
    method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(told),
  });

/** The answer's JSON, parsed at the door. */
export async function readAnswer<T extends z.ZodType>(
  response: Response,
  schema: T,
): Promise<z.infer<T>> {
  const answer = schema.safeParse(await jsonOf(response));
  if (answer.success) return answer.data;
  throw new StationRefusal('ANSWER_UNREADABLE', 'The station gave an answer of the wrong shape.');
}

async function refusalOf(response: Response): Promise<StationRefusal> {
  const error = stationErrorSchema.safeParse(await jsonOf(response));
  if (error.success) return new StationRefusal(error.data.code, error.data.message);
  return new StationRefusal(
    'STATION_FAILED',
    `The station failed with status ${String(response.status)}.`,
  );
}

/** Null where the body is no JSON: then no schema accepts it. */
async function jsonOf(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    return null;
  }
}
