import { useEffect, useEffectEvent, useRef, type DOMAttributes } from 'react';

/** Longer than a child's hand rests on one place by chance. */
const HOLD_MS = 1500;

/** Tells of a finger that is held on the element, and of Escape. */
export function useHold(
  held: () => void,
): Pick<DOMAttributes<HTMLElement>, 'onPointerDown' | 'onPointerUp' | 'onPointerLeave'> {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const tell = useEffectEvent(held);
  const letGo = (): void => clearTimeout(timer.current);
  useEffect(() => {
    const press = ({ key }: KeyboardEvent): void => {
      if (key === 'Escape') tell();
    };
    window.addEventListener('keydown', press);
    return () => {
      window.removeEventListener('keydown', press);
      clearTimeout(timer.current);
    };
  }, []);
  return {
    onPointerDown() {
      letGo();
      timer.current = setTimeout(held, HOLD_MS);
    },
    onPointerUp: letGo,
    onPointerLeave: letGo,
  };
}
