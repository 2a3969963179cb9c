import { loadLibrary } from '../../renderer/station/library';
import type { Specification } from '../../src/specification/specification';

/** The station's specification of this id; rejects where it has none. */
export async function documentNamed(id: string): Promise<Specification> {
  const found = (await loadLibrary()).specifications.find((one) => one.id === id);
  if (found === undefined) throw new Error(`The station does not know ${id}.`);
  return found;
}
