import { useEffect, useMemo, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { I18nextProvider, useTranslation } from 'react-i18next';
import { useSitting } from '../sitting/sitting-context';
import { useStore } from '../sitting/store';
import { wordsApart } from '../words/words';
import { keepPromises } from './answer-for';
import { openStaffPage, staffPage } from './staff-page';
import { StaffDesk } from './staff-desk';
import './staff-window.css';

export interface StaffWindowProps {
  /** What draws the child's eyes, and what of it staff can do. */
  readonly companion?: ReactNode;
  /** How the lamps stand. */
  readonly light?: ReactNode;
}

/**
 * The second window, for staff: drawn from here, so that both windows show one sitting. F8 opens it, on
 * every screen. It speaks the staff's language, not that of whoever is photographed.
 */
export function StaffWindow({ companion = null, light = null }: StaffWindowProps) {
  const { t } = useTranslation();
  const sitting = useSitting();
  const { isStaffed } = sitting;
  const language = useStore(sitting.settings, ({ staffLanguage }) => staffLanguage);
  const words = useMemo(() => wordsApart(language), [language]);
  const page = useStore(staffPage, (current) => current);
  const isOpen = page.state === 'open';

  useEffect(() => keepPromises(sitting), [sitting]);
  useEffect(() => isStaffed.set(isOpen), [isStaffed, isOpen]);
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.code !== 'F8') return;
      event.preventDefault();
      if (!event.repeat) openStaffPage();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);

  if (page.state === 'blocked') {
    return (
      <p className="staff-window-blocked" role="alert">
        {t('staffWindow.blocked')}
      </p>
    );
  }
  if (!isOpen) return null;
  return createPortal(
    <I18nextProvider i18n={words}>
      <StaffDesk root={page.root} companion={companion} light={light} />
    </I18nextProvider>,
    page.root,
  );
}
