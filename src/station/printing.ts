import { z } from 'zod';
import { PAPER_NAMES } from '../sheet/paper';

/** The station's door for paper, shared by both sides of it. Paths are on the station's machine. */
const pathSchema = z.string().min(1).max(4096);

/** Copies of a saved photo on one paper: `POST /api/sheets`. */
export const sheetOrderSchema = z.strictObject({
  /** As `POST /api/photos` answered, or relative to the output folder. */
  photo: pathSchema,
  /** Whose print size the photo gets. */
  specification: z.string(),
  paper: z.enum(PAPER_NAMES),
  /** Whose sheet it is in the journal. */
  sitting: z.uuid().optional(),
});

export const savedSheetSchema = z.strictObject({
  /** A PDF beside the photo. */
  sheet: z.string(),
  /** How many photos are on it. */
  count: z.number().int().positive(),
});

/** Hands a sheet to a printer: `POST /api/prints`. */
export const printOrderSchema = z.strictObject({
  /** As `POST /api/sheets` answered. */
  sheet: pathSchema,
  /** Null: the one of the settings. */
  printer: z.string().nullable(),
});

/** Where the sheet waits to be printed now. */
export const printedSchema = z.strictObject({ printer: z.string() });

/** The system's printers by name: `GET /api/printers`. */
export const printersSchema = z.array(z.string());

export type SheetOrder = z.infer<typeof sheetOrderSchema>;
export type SavedSheet = z.infer<typeof savedSheetSchema>;
export type PrintOrder = z.infer<typeof printOrderSchema>;
export type Printed = z.infer<typeof printedSchema>;
