import type { ComponentType } from 'react';
import type { Character } from '../../../src/companion/companion-settings';
import { Chick } from './chick';
import { Drum } from './drum';
import { Rabbit } from './rabbit';
import { Tiger } from './tiger';

/** How one character is drawn. The middle of its face is at 0, 0; its neck turns at 0, 50. */
export interface Drawing {
  readonly Body: ComponentType;
  readonly Head: ComponentType;
}

export const DRAWINGS: Readonly<Record<Character, Drawing>> = {
  drum: Drum,
  chick: Chick,
  rabbit: Rabbit,
  tiger: Tiger,
};
