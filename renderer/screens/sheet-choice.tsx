import type { SavedPhoto } from '../../src/station/contract';
export function SheetChoice({ saved }: { readonly saved: SavedPhoto }) {
  return <p>{saved.verdict}</p>;
}
