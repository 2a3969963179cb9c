import type { ReactNode } from 'react';
import { Brand } from '../parts/brand';
import { LanguageSwitch } from '../parts/language-switch';
import { VolumeControl } from '../parts/volume-control';
import { useSitting } from '../sitting/sitting-context';
import { speakLanguage } from '../words/words';
import { CallStaff } from './call-staff';
import { StaffCalled } from './staff-called';
import { StillThere } from './still-there';
import { TimeLeft } from './time-left';
import { useTouches } from './touches';
import './frame.css';
import { useTranslation } from 'react-i18next';

interface Props {
  /** Whether there is a step to go back to. */
  readonly hasBack: boolean;
  readonly children: ReactNode;
}

/** What is on every screen: sound and language above, the way back and the way to staff below. */
export function Frame({ hasBack, children }: Props) {
  const { t } = useTranslation();
  const { actor, touched, voice } = useSitting();
  useTouches(touched);
  return (
    <div className="frame">
      <header className="frame-head">
        <Brand />
        <TimeLeft />
        <VolumeControl volume={voice.volume} />
        <LanguageSwitch onChange={(language) => void speakLanguage(language)} />
      </header>
      {children}
      <footer className="frame-foot">
        {hasBack && (
          <button type="button" className="button" onClick={() => actor.send({ type: 'BACK' })}>
            {t('step.back')}
          </button>
        )}
        <CallStaff />
      </footer>
      <StillThere />
      <StaffCalled />
    </div>
  );
}
