import { basename } from 'node:path';
import { PAPER_NAMES, type PaperName } from '../../src/sheet/paper';
import { stemOf } from '../export/photo-name';

export const SHEET_EXTENSION = '.pdf';

/** `portrait.6in` for `some/folder/portrait.jpg`: the sheet's name without extension. */
export const sheetName = (photo: string, paper: PaperName): string => `${stemOf(photo)}.${paper}`;

/** The paper that a sheet is for, by its name; null where it is none of ours. */
export function paperOf(sheet: string): PaperName | null {
  const [, paper] = /\.([^.]+?)(?:-\d+)?\.pdf$/.exec(basename(sheet)) ?? [];
  return PAPER_NAMES.find((name) => name === paper) ?? null;
}
