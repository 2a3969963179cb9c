import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Library } from '../../src/specification/library';
import type { Specification } from '../../src/specification/specification';
import { nameIn } from '../words/words';
import { DocumentExplanation } from './document-explanation';
import { DocumentList } from './document-list';
import './document-chooser.css';

interface Props {
  readonly library: Library;
  readonly chosen: Specification;
  readonly onChoose: (specification: Specification) => void;
  /** The list is open: nothing should happen behind it. */
  readonly onOpen: (open: boolean) => void;
}

/** Which document the photo is for: its name, and behind it all documents and what each asks for. */
export function DocumentChooser({ library, chosen, onChoose, onOpen }: Props) {
  const { t, i18n } = useTranslation();
  const dialog = useRef<HTMLDialogElement>(null);
  const [open, setOpen] = useState(false);
  const [explained, setExplained] = useState<Specification | null>(null);
  const close = (): void => dialog.current?.close();

  function show(isOpen: boolean): void {
    if (isOpen) dialog.current?.showModal();
    setExplained(null);
    setOpen(isOpen);
    onOpen(isOpen);
  }

  function choose(specification: Specification): void {
    onChoose(specification);
    close();
  }

  return (
    <>
      <button type="button" className="button document-chooser" onClick={() => show(true)}>
        <span className="unseen">{t('chooser.document')}</span>
        <span className="name">{nameIn(i18n.language, chosen.names)}</span>
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="m5 9 7 7 7-7" fill="none" stroke="currentColor" strokeWidth="2.6" />
        </svg>
      </button>
      <dialog
        ref={dialog}
        className="document-dialog"
        aria-label={t('chooser.document')}
        onClose={() => show(false)}
      >
        {open && explained === null && (
          <DocumentList
            specifications={library.specifications}
            chosen={chosen}
            onChoose={choose}
            onExplain={setExplained}
            onClose={close}
          />
        )}
        {open && explained !== null && (
          <DocumentExplanation
            library={library}
            specification={explained}
            staff
            onChoose={() => choose(explained)}
            onBack={() => setExplained(null)}
          />
        )}
      </dialog>
    </>
  );
}
