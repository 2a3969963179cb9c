/**
 * Everything that can go wrong in the station, by stable code. `PICTURE_*`: the file that was given;
 * `OUTPUT_*`: where the photo should go; `MODEL_*`, `RENDERER_*`, `BROWSER_*`, `VISION_*`: the
 * installation; the rest: what was asked for.
 */
export const FAULT_CODES = [
  'PICTURE_MISSING',
  'PICTURE_IS_FOLDER',
  'PICTURE_NO_PERMISSION',
  'PICTURE_EMPTY',
  'PICTURE_TOO_LARGE',
  'PICTURE_BROKEN',
  'PICTURE_UNREADABLE',
  'PICTURE_HEIC_UNSUPPORTED',
  'PICTURE_UNKNOWN',
  'PICTURE_SIZE_MISMATCH',
  'OBSERVATION_UNREADABLE',
  'SPECIFICATION_UNKNOWN',
  'POLICY_UNKNOWN',
  'SPECIFICATION_BROKEN',
  'NO_CROP',
  'BACKDROP_OFF',
  'BACKDROP_FORBIDDEN',
  'BACKDROP_COLOUR',
  'BACKDROP_UNCERTAIN',
  'FILE_SIZE_UNREACHABLE',
  'OUTPUT_READ_ONLY',
  'OUTPUT_FULL',
  'OUTPUT_NOT_FOLDER',
  'OUTPUT_FAILED',
  'PHOTO_UNKNOWN',
  'PHOTO_NOT_JPEG',
  'PHOTO_OF_OTHER_SHAPE',
  'PAPER_TOO_SMALL',
  'SHEET_UNKNOWN',
  'PRINTER_NONE',
  'PRINTER_UNKNOWN',
  'PRINT_FAILED',
  'SETTINGS_NOT_KEPT',
  'JOURNAL_FAILED',
  'JOURNAL_OFF',
  'SITTING_UNKNOWN',
  'SITTING_ENDED',
  'MESSAGE_LEFT',
  'STAFF_UNKNOWN',
  'OVERRIDE_UNKNOWN',
  'DISK_FULL',
  'REQUEST_INVALID',
  'REQUEST_TOO_LARGE',
  'NOT_FOUND',
  'MODEL_MISSING',
  'MODEL_WRONG',
  'RENDERER_MISSING',
  'BROWSER_MISSING',
  'BROWSER_FAILED',
  'VISION_FAILED',
  'FOREIGN_REQUEST',
  'INTERNAL',
] as const;

export type FaultCode = (typeof FAULT_CODES)[number];

/** An error that a person can act on: `message` is one sentence, what is wrong and what to do. */
export class Fault extends Error {
  readonly code: FaultCode;

  constructor(code: FaultCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'Fault';
    this.code = code;
  }
}

/** An error for who looks at a terminal or a log: its code, which never changes, and its sentence. */
export function faultLine(error: unknown): string {
  const { code, message } = asFault(error);
  return `${code}: ${message}`;
}

/** The system's own code of an error (`ENOENT`, `ENOSPC`, …), or '' where it has none. */
export function systemCode(error: unknown): string {
  if (!(error instanceof Error) || !('code' in error)) return '';
  return typeof error.code === 'string' ? error.code : '';
}

/** Any error as a fault; one that nobody foresaw becomes `INTERNAL` and keeps its cause. */
export function asFault(error: unknown): Fault {
  if (error instanceof Fault) return error;
  const said = error instanceof Error ? error.message : String(error);
  return new Fault(
    'INTERNAL',
    `Something unforeseen went wrong (${said}); try again, and tell the makers if it stays.`,
    { cause: error },
  );
}
