import { useTranslation } from 'react-i18next';
import { languageName, LANGUAGES, type Language } from '../words/words';

interface Props {
  readonly onChange: (language: Language) => void;
}

/** Offers the next language, in its own name. */
export function LanguageSwitch({ onChange }: Props) {
  const { i18n } = useTranslation();
  const next = LANGUAGES[(LANGUAGES.indexOf(i18n.language) + 1) % LANGUAGES.length];
  if (next === undefined || LANGUAGES.length < 2) return null;
  return (
    <button type="button" className="button quiet" lang={next} onClick={() => onChange(next)}>
      {languageName(next)}
    </button>
  );
}
