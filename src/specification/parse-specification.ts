import { parseFile, type FileError } from './file-error';
import { specificationSchema, type Specification } from './specification';

export type ParsedSpecification =
  | { readonly specification: Specification; readonly error: null }
  | { readonly specification: null; readonly error: FileError };

/** Reads the JSON text of one specification; on the first thing wrong, says what and where. */
export function parseSpecification(text: string): ParsedSpecification {
  const { value, error } = parseFile(text, specificationSchema);
  return error === null ? { specification: value, error } : { specification: null, error };
}
