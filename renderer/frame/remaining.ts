import { useSelector } from '@xstate/react';
import { useEffect, useState } from 'react';
import { useSitting } from '../sitting/sitting-context';

const SECOND_MS = 1000;

/**
 * Seconds until the step has waited too long; null where it waits for ever. Counts on this screen's own
 * clock, from when the limit began.
 */
export function useRemainingSeconds(): number | null {
  const { actor } = useSitting();
  const { limitMs, begun } = useSelector(actor, ({ context }) => context.patience);
  const [passed, setPassed] = useState({ begun, seconds: 0 });
  useEffect(() => {
    let seconds = 0;
    const timer = setInterval(() => {
      seconds++;
      setPassed({ begun, seconds });
    }, SECOND_MS);
    return () => clearInterval(timer);
  }, [begun]);
  if (limitMs === null) return null;
  const seconds = passed.begun === begun ? passed.seconds : 0;
  return Math.max(0, Math.round(limitMs / SECOND_MS) - seconds);
}
