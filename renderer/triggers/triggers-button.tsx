import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TriggerSettings } from './trigger-settings';

/** For staff: what each button does, in a dialog of its own. */
export function TriggersButton() {
  const { t } = useTranslation();
  const dialog = useRef<HTMLDialogElement>(null);
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className="button quiet"
        onClick={() => {
          setOpen(true);
          dialog.current?.showModal();
        }}
      >
        {t('triggers.title')}
      </button>
      <dialog
        ref={dialog}
        className="triggers"
        aria-label={t('triggers.title')}
        onClose={() => setOpen(false)}
      >
        {open && (
          <>
            <header>
              <h1>{t('triggers.title')}</h1>
              <button type="button" className="button" onClick={() => dialog.current?.close()}>
                {t('chooser.close')}
              </button>
            </header>
            <TriggerSettings />
          </>
        )}
      </dialog>
    </>
  );
}
