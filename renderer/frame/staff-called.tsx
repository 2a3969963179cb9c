import { useSelector } from '@xstate/react';
import { useTranslation } from 'react-i18next';
import { useSitting } from '../sitting/sitting-context';
import { Question } from './question';

/** Staff were called: what the person was at stays as it is until they are done. */
export function StaffCalled() {
  const { t } = useTranslation();
  const { actor } = useSitting();
  const isCalled = useSelector(actor, (snapshot) => snapshot.matches({ staff: 'called' }));
  const isWarned = useSelector(actor, (snapshot) => snapshot.matches({ patience: 'warning' }));
  if (!isCalled || isWarned) return null;
  const done = (): void => actor.send({ type: 'STAFF_DONE' });
  return (
    <Question title={t('called.title')} onDismiss={done}>
      <p>{t('called.text')}</p>
      <div className="actions">
        <button type="button" className="button main" onClick={done}>
          {t('called.done')}
        </button>
      </div>
    </Question>
  );
}
