import { useTranslation } from 'react-i18next';
import { AppearanceSwitches } from '../parts/appearance-switches';
import { useSitting } from '../sitting/sitting-context';
import { currentLanguage, languageName, LANGUAGES, speakLanguage } from '../words/words';
import '../parts/choice-list.css';

/** Each language in its own name; a touch chooses and goes on. */
export function LanguageScreen() {
  const { t } = useTranslation();
  const { actor } = useSitting();

  async function choose(language: string): Promise<void> {
    await speakLanguage(language);
    actor.send({ type: 'NEXT' });
  }

  return (
    <main className="choice-screen">
      <h1>{t('language.title')}</h1>
      <div className="choice-list">
        {LANGUAGES.map((language) => (
          <button
            key={language}
            type="button"
            className="button"
            lang={language}
            aria-pressed={language === currentLanguage()}
            onClick={() => void choose(language)}
          >
            {languageName(language)}
          </button>
        ))}
      </div>
      <AppearanceSwitches />
    </main>
  );
}
