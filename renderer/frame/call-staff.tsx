import { useSelector } from '@xstate/react';
import { useTranslation } from 'react-i18next';
import { useSitting } from '../sitting/sitting-context';

/** The way to staff; offered more plainly to who has tried for long. */
export function CallStaff() {
  const { t } = useTranslation();
  const { actor } = useSitting();
  const isOffered = useSelector(actor, (snapshot) => snapshot.matches({ trouble: 'offered' }));
  return (
    <button
      type="button"
      className={isOffered ? 'button offered' : 'button'}
      onClick={() => actor.send({ type: 'CALL_STAFF' })}
    >
      {isOffered && <span>{t('step.help')}</span>}
      {t('step.staff')}
    </button>
  );
}
