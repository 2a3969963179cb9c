import { useSelector } from '@xstate/react';
import { useTranslation } from 'react-i18next';
import { useSitting } from '../sitting/sitting-context';
import { Question } from './question';
import { useRemainingSeconds } from './remaining';

/** Asked before everything of the person is forgotten. */
export function StillThere() {
  const { t } = useTranslation();
  const { actor } = useSitting();
  const isAsked = useSelector(actor, (snapshot) => snapshot.matches({ patience: 'warning' }));
  const seconds = useRemainingSeconds();
  if (!isAsked) return null;
  const stay = (): void => actor.send({ type: 'SIGN_OF_LIFE' });
  return (
    <Question title={t('warning.title')} onDismiss={stay}>
      <p>{t('warning.text', { seconds: seconds ?? 0 })}</p>
      <div className="actions">
        <button type="button" className="button main" onClick={stay}>
          {t('warning.stay')}
        </button>
        <button type="button" className="button" onClick={() => actor.send({ type: 'LEAVE' })}>
          {t('warning.leave')}
        </button>
      </div>
    </Question>
  );
}
