import { useTranslation } from 'react-i18next';
import { currentLanguage, LANGUAGE_NAMES, LANGUAGES, speakLanguage } from '../words/words';

/** Offers the other language, in its own name. */
export function LanguageSwitch() {
  useTranslation();
  const other = LANGUAGES.find((language) => language !== currentLanguage()) ?? LANGUAGES[0];
  return (
    <button
      type="button"
      className="button quiet"
      lang={other}
      onClick={() => void speakLanguage(other)}
    >
      {LANGUAGE_NAMES[other]}
    </button>
  );
}
