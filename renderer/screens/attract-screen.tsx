import { useSelector } from '@xstate/react';
import { useTranslation } from 'react-i18next';
import { AppearanceSwitches } from '../parts/appearance-switches';
import { Drum } from '../parts/drum';
import { useSitting } from '../sitting/sitting-context';
import './message.css';
import './starting-screen.css';

/** Nobody is here: what this machine does, and the one thing to touch. */
export function AttractScreen() {
  const { t } = useTranslation();
  const { actor } = useSitting();
  const isFull = useSelector(actor, ({ context }) => context.storage === 'full');
  return (
    <main className="message attract">
      <Drum />
      <h1>{t('attract.title')}</h1>
      {isFull ? (
        <p role="alert">{t('full.text')}</p>
      ) : (
        <>
          <div className="actions">
            <button
              type="button"
              className="button main"
              onClick={() => actor.send({ type: 'START' })}
            >
              {t('attract.start')}
            </button>
          </div>
          <p>{t('attract.privacy')}</p>
        </>
      )}
      <AppearanceSwitches />
    </main>
  );
}
