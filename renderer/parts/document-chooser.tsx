import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Specification } from '../../src/specification/specification';
import { currentLanguage } from '../words/words';
import './document-chooser.css';

interface Props {
  readonly specifications: readonly Specification[];
  readonly chosen: Specification;
  readonly onChoose: (specification: Specification) => void;
  /** The list is open: nothing should happen behind it. */
  readonly onOpen: (open: boolean) => void;
}

/** Which document the photo is for: its name, and a large list behind it. */
export function DocumentChooser({ specifications, chosen, onChoose, onOpen }: Props) {
  const { t } = useTranslation();
  const list = useRef<HTMLDialogElement>(null);
  const name = (specification: Specification): string => specification.names[currentLanguage()];

  function open(): void {
    list.current?.showModal();
    onOpen(true);
  }

  return (
    <>
      <button type="button" className="button document-chooser" onClick={open}>
        <span className="unseen">{t('chooser.document')}</span>
        <span className="name">{name(chosen)}</span>
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="m5 9 7 7 7-7" fill="none" stroke="currentColor" strokeWidth="2.6" />
        </svg>
      </button>
      <dialog
        ref={list}
        className="document-list"
        aria-label={t('chooser.document')}
        onClose={() => onOpen(false)}
      >
        <h1>{t('chooser.document')}</h1>
        <ul>
          {specifications.map((specification) => (
            <li key={specification.id}>
              <button
                type="button"
                className="button"
                aria-pressed={specification.id === chosen.id}
                onClick={() => {
                  onChoose(specification);
                  list.current?.close();
                }}
              >
                {name(specification)}
              </button>
            </li>
          ))}
        </ul>
        <button type="button" className="button quiet" onClick={() => list.current?.close()}>
          {t('chooser.close')}
        </button>
      </dialog>
    </>
  );
}
