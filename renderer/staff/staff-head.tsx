import { useSelector } from '@xstate/react';
import { useTranslation } from 'react-i18next';
import { LanguageSwitch } from '../parts/language-switch';
import { MessagesButton } from '../screens/messages-button';
import { useSitting } from '../sitting/sitting-context';
import { TriggersButton } from '../triggers/triggers-button';
import { closeStaffPage } from './staff-page';
import type { StaffStep } from './staff-step';
import { WhoAnswers } from './who-answers';

/** Where the sitting is, who works here now, and the way to what is set seldom. */
export function StaffHead({ step }: { readonly step: StaffStep }) {
  const { t } = useTranslation();
  const { actor, setsCamera } = useSitting();
  const isWarning = useSelector(actor, (snapshot) => snapshot.matches({ patience: 'warning' }));
  return (
    <header className="staff-head">
      <div role="status">
        <h1>{isWarning ? t('staffWindow.still') : t(`staffWindow.step.${step}`)}</h1>
      </div>
      <WhoAnswers />
      <TriggersButton />
      <button type="button" className="button quiet" onClick={() => setsCamera.set(true)}>
        {t('cameraSettings.title')}
      </button>
      <MessagesButton />
      <LanguageSwitch />
      <button type="button" className="button quiet" onClick={closeStaffPage}>
        {t('staffWindow.close')}
      </button>
    </header>
  );
}
