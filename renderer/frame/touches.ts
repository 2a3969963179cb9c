import { useEffect } from 'react';

/** Tells of every touch and key, wherever on the screen. */
export function useTouches(touched: () => void): void {
  useEffect(() => {
    window.addEventListener('pointerdown', touched);
    window.addEventListener('keydown', touched);
    return () => {
      window.removeEventListener('pointerdown', touched);
      window.removeEventListener('keydown', touched);
    };
  }, [touched]);
}
