import { useTranslation } from 'react-i18next';
import { appearance } from '../look/appearance';
import { useStore } from '../sitting/store';
import './appearance-switches.css';

/** Large text and high contrast, each seen at once. */
export function AppearanceSwitches() {
  const { t } = useTranslation();
  const { largeText, highContrast } = useStore(appearance, (current) => current);
  return (
    <div className="appearance-switches" role="group" aria-label={t('look.title')}>
      <button
        type="button"
        className="button"
        aria-pressed={largeText}
        onClick={() => appearance.set({ largeText: !largeText, highContrast })}
      >
        <span className="sample large" aria-hidden="true">
          A
        </span>
        {t('look.largeText')}
      </button>
      <button
        type="button"
        className="button"
        aria-pressed={highContrast}
        onClick={() => appearance.set({ largeText, highContrast: !highContrast })}
      >
        <span className="sample contrast" aria-hidden="true">
          A
        </span>
        {t('look.highContrast')}
      </button>
    </div>
  );
}
