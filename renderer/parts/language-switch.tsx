import { useTranslation } from 'react-i18next';
import { currentLanguage, languageName, LANGUAGES, speakLanguage } from '../words/words';

/** Offers the next language, in its own name. */
export function LanguageSwitch() {
  useTranslation();
  const next = LANGUAGES[(LANGUAGES.indexOf(currentLanguage()) + 1) % LANGUAGES.length];
  if (next === undefined || LANGUAGES.length < 2) return null;
  return (
    <button
      type="button"
      className="button quiet"
      lang={next}
      onClick={() => void speakLanguage(next)}
    >
      {languageName(next)}
    </button>
  );
}
