import { useEffect } from 'react';
import { useSitting } from './sitting-context';

/** While the component is there, no photo is taken by itself. */
export function usePause(): void {
  const { pause } = useSitting();
  useEffect(() => {
    pause(true);
    return () => pause(false);
  }, [pause]);
}
