import { useSelector } from '@xstate/react';
import { useTranslation } from 'react-i18next';
import { useSitting } from '../sitting/sitting-context';
import './error-line.css';

/** What went wrong last, in one sentence; the station's own words below it are for staff. */
export function ErrorLine() {
  const { t } = useTranslation();
  const error = useSelector(useSitting().actor, (snapshot) => snapshot.context.error);
  if (error === null) return null;
  return (
    <p className="error-line" role="alert">
      {error.while === 'looking' ? t(`error.${error.code}`) : t('error.notSaved')}
      {error.while === 'saving' && <small>{error.message}</small>}
    </p>
  );
}
