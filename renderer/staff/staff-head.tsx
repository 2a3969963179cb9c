import { useSelector } from '@xstate/react';
import { useTranslation } from 'react-i18next';
import { LanguageSwitch } from '../parts/language-switch';
import { MessagesButton } from '../screens/messages-button';
import { useSitting } from '../sitting/sitting-context';
import { changeSettings } from '../station/settings';
import { TriggersButton } from '../triggers/triggers-button';
import { CameraButton } from './camera-button';
import { closeStaffPage } from './staff-page';
import type { StaffStep } from './staff-step';
import { WhoAnswers } from './who-answers';

/** Where the sitting is, who works here now, and the way to what is set seldom. */
export function StaffHead({ step }: { readonly step: StaffStep }) {
  const { t } = useTranslation();
  const { actor, settings } = useSitting();
  function speak(staffLanguage: string): void {
    changeSettings({ staffLanguage }).then(settings.set, (error: unknown) => console.error(error));
  }
  const isWarning = useSelector(actor, (snapshot) => snapshot.matches({ patience: 'warning' }));
  return (
    <header className="staff-head">
      <div role="status">
        <h1>{isWarning ? t('staffWindow.still') : t(`staffWindow.step.${step}`)}</h1>
      </div>
      <WhoAnswers />
      <TriggersButton />
      <CameraButton />
      <MessagesButton />
      <LanguageSwitch onChange={speak} />
      <button type="button" className="button quiet" onClick={closeStaffPage}>
        {t('staffWindow.close')}
      </button>
    </header>
  );
}
