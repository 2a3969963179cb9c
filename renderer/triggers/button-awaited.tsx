import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TriggerInput } from '../../src/triggers/trigger-map';
import { useStaffView } from '../staff/staff-page';
import { TEACH_MS, teachIn } from './teach-in';

interface Props {
  readonly onHeard: (input: TriggerInput) => void;
  readonly onOver: (how: 'cancelled' | 'nothing') => void;
}

/** "Press the button now", in either window, as long as it is shown or until one comes. */
export function ButtonAwaited({ onHeard, onOver }: Props) {
  const { t } = useTranslation();
  const staffView = useStaffView();
  const [leftMs, setLeftMs] = useState(TEACH_MS);
  const heard = useEffectEvent(onHeard);
  const over = useEffectEvent(onOver);
  useEffect(() => {
    const windows = staffView === null ? [window] : [window, staffView];
    return teachIn(
      { windows, tapsOn: window },
      { waits: setLeftMs, heard: (input) => heard(input), over: (how) => over(how) },
    );
  }, [staffView]);
  return <strong role="alert">{t('triggers.press', { seconds: Math.ceil(leftMs / 1000) })}</strong>;
}
