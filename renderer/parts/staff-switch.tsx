import { useTranslation } from 'react-i18next';

interface Props {
  readonly on: boolean;
  onChange(on: boolean): void;
}

/** Shows or hides what only staff read: every check with its numbers. */
export function StaffSwitch({ on, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <button type="button" className="button quiet" aria-pressed={on} onClick={() => onChange(!on)}>
      {t('live.staff')}
    </button>
  );
}
