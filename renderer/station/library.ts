import { librarySchema, type Library } from '../../src/specification/library';
import { askStation, readAnswer } from './request';

/** The specifications and policies of this station, in the order to show them. */
export async function loadLibrary(): Promise<Library> {
  return readAnswer(await askStation('/api/library'), librarySchema);
}
