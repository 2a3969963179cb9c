import { useEffect, useRef, type RefObject } from 'react';

/** A dialog that is shown over everything as long as its component is there; nothing behind it can be touched. */
export function useModal(): RefObject<HTMLDialogElement | null> {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  return dialog;
}
