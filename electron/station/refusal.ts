import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { z } from 'zod';
import type { StationError } from '../../src/station/contract';
import { asFault, Fault, type FaultCode } from '../fault';

/** The HTTP status of the faults that are not simply a picture or a wish that cannot be served. */
const STATUS: Partial<Record<FaultCode, ContentfulStatusCode>> = {
  REQUEST_INVALID: 400,
  NOT_FOUND: 404,
  PICTURE_UNKNOWN: 404,
  SPECIFICATION_UNKNOWN: 404,
  POLICY_UNKNOWN: 404,
  PHOTO_UNKNOWN: 404,
  SHEET_UNKNOWN: 404,
  PRINTER_UNKNOWN: 404,
  REQUEST_TOO_LARGE: 413,
  OUTPUT_READ_ONLY: 507,
  OUTPUT_FULL: 507,
  OUTPUT_NOT_FOLDER: 507,
  OUTPUT_FAILED: 507,
  SETTINGS_NOT_KEPT: 507,
  JOURNAL_FAILED: 507,
  DISK_FULL: 507,
  JOURNAL_OFF: 503,
  PRINT_FAILED: 503,
  SITTING_UNKNOWN: 404,
  SITTING_ENDED: 409,
  MESSAGE_LEFT: 409,
  STAFF_UNKNOWN: 404,
  OVERRIDE_UNKNOWN: 404,
  INTERNAL: 500,
};
const UNSERVABLE = 422;

/** Any error as the station's answer, in the shape of `stationErrorSchema`. */
export function refuse(error: unknown, c: Context): Response {
  const fault =
    error instanceof HTTPException ? invalidRequest(error.message, error) : asFault(error);
  if (fault.code === 'INTERNAL') console.error(fault.cause);
  const body: StationError = { code: fault.code, message: fault.message };
  return c.json(body, STATUS[fault.code] ?? UNSERVABLE);
}

export function invalidRequest(what: string, cause?: unknown): Fault {
  return new Fault(
    'REQUEST_INVALID',
    `The station does not understand the request (${what}); load the page again.`,
    { cause },
  );
}

/** What zod found, in a few words: the first field that is wrong, and why. */
export function firstIssue(error: z.core.$ZodError): string {
  const [issue] = error.issues;
  if (issue === undefined) return 'no reason given';
  return issue.path.length === 0 ? issue.message : `${issue.path.join('.')}: ${issue.message}`;
}
