import type { ReactNode } from 'react';
import { useModal } from './use-modal';

interface Props {
  readonly title: string;
  /** Escape was pressed. */
  readonly onDismiss: () => void;
  readonly children: ReactNode;
}

/** A question over the whole screen; nothing behind it can be touched. */
export function Question({ title, onDismiss, children }: Props) {
  const dialog = useModal();
  return (
    <dialog
      ref={dialog}
      className="question"
      role="alertdialog"
      aria-label={title}
      onCancel={(event) => {
        event.preventDefault();
        onDismiss();
      }}
    >
      <h1>{title}</h1>
      {children}
    </dialog>
  );
}
