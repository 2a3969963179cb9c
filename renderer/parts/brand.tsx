import { useTranslation } from 'react-i18next';
import { Drum } from './drum';
import './brand.css';

export function Brand() {
  const { t } = useTranslation();
  return (
    <p className="brand">
      <Drum />
      <span>{t('app.name')}</span>
    </p>
  );
}
