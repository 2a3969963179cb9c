import { createContext, useContext } from 'react';
import type { Sitting } from './sitting';

/** The sitting that all screens share. */
export const SittingContext = createContext<Sitting | null>(null);

export function useSitting(): Sitting {
  const sitting = useContext(SittingContext);
  if (sitting === null) throw new Error('A screen was shown outside a sitting.');
  return sitting;
}
