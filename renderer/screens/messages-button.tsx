import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Messages } from '../../src/station/journal';
import { StationRefusal } from '../station/request';
import { listMessages } from '../station/journal';
import './messages-button.css';

type Shown = { readonly messages: Messages } | { readonly refused: string } | null;

/** For staff: what people have said on the last screen, the newest first. */
export function MessagesButton() {
  const { t, i18n } = useTranslation();
  const dialog = useRef<HTMLDialogElement>(null);
  const [shown, setShown] = useState<Shown>(null);
  const date = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'short' });

  async function open(): Promise<void> {
    try {
      setShown({ messages: await listMessages() });
    } catch (error) {
      if (!(error instanceof StationRefusal)) throw error;
      setShown({ refused: error.message });
    }
    dialog.current?.showModal();
  }

  return (
    <>
      <button type="button" className="button quiet" onClick={() => void open()}>
        {t('messages.title')}
      </button>
      <dialog ref={dialog} className="messages" aria-label={t('messages.title')}>
        <header>
          <h1>{t('messages.title')}</h1>
          <button type="button" className="button" onClick={() => dialog.current?.close()}>
            {t('chooser.close')}
          </button>
        </header>
        {shown !== null && 'refused' in shown && <p role="alert">{shown.refused}</p>}
        {shown !== null && 'messages' in shown && (
          <>
            {shown.messages.length === 0 && <p>{t('messages.none')}</p>}
            <ul tabIndex={0}>
              {shown.messages.map(({ sitting, atMs, stars, line }) => (
                <li key={sitting}>
                  <small>{date.format(atMs)}</small>
                  <p>
                    {stars !== null && t('thanks.stars', { count: stars })} {line}
                  </p>
                </li>
              ))}
            </ul>
          </>
        )}
      </dialog>
    </>
  );
}
