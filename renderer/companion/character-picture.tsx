import type { Character } from '../../src/companion/companion-settings';
import { Puppet } from './puppet';

/** Who it is, small and still. */
export function CharacterPicture({ character }: { readonly character: Character }) {
  return (
    <svg viewBox="-100 -118 252 204" className="character-picture" aria-hidden="true">
      <Puppet character={character} />
    </svg>
  );
}
