import {
  printedSchema,
  printersSchema,
  savedSheetSchema,
  type Printed,
  type PrintOrder,
  type SavedSheet,
  type SheetOrder,
} from '../../src/station/printing';
import { askStation, readAnswer, tellStation } from './request';

/** The printers of the machine, by name; rejects with a `StationRefusal`. */
export async function listPrinters(): Promise<readonly string[]> {
  return readAnswer(await askStation('/api/printers'), printersSchema);
}

/** Has the station lay copies of a saved photo on paper; rejects with a `StationRefusal`. */
export async function makeSheet(order: SheetOrder): Promise<SavedSheet> {
  return readAnswer(await tellStation('/api/sheets', order), savedSheetSchema);
}

/** Hands a sheet to a printer; rejects with a `StationRefusal`. */
export async function printSheet(order: PrintOrder): Promise<Printed> {
  return readAnswer(await tellStation('/api/prints', order), printedSchema);
}
