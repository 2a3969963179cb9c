import i18next, { type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { ExplanationWords } from '../../src/explanation/explanation-words';
import type { Reason } from '../../src/checks/reason';
import type { Unit, Verdict } from '../../src/checks/verdict';
import type chinese from '../../assets/words/zh-CN.json';

/** Chinese is the first language: every other one has exactly its keys. */
export type Words = typeof chinese;

/** What the rulebook demands of every language: a code without words is a type error here. */
interface RequiredWords extends ExplanationWords {
  readonly reason: Readonly<Record<Reason, { readonly hint: string; readonly staff: string }>>;
  readonly verdict: Readonly<Record<Verdict, string>>;
  readonly unit: Readonly<Record<Unit, string>>;
}

/** A code without words makes this `never`, and with it everything that reads words a type error. */
export type AllWords = Words extends RequiredWords ? Words : never;

/** One file is one language; its name is the language's tag (BCP 47). */
const FILES = import.meta.glob<AllWords>(
  ['../../assets/words/*.json', '!../../assets/words/faults.*.json'],
  {
    eager: true,
    import: 'default',
  },
);

/** As written: a tag such as `zh-CN`. */
export type Language = string;

const FIRST: readonly Language[] = ['zh-CN', 'en'];

/** The words of each language, Chinese first, English second, the others as their tags are sorted. */
export const WORDS: ReadonlyMap<Language, AllWords> = new Map(
  Object.entries(FILES)
    .map(([file, words]) => [file.replace(/^.*\/(.+)\.json$/, '$1'), words] as const)
    .sort(([a], [b]) => rankOf(a) - rankOf(b) || a.localeCompare(b)),
);

export const LANGUAGES: readonly Language[] = [...WORDS.keys()];

function rankOf(language: Language): number {
  const rank = FIRST.indexOf(language);
  return rank === -1 ? FIRST.length : rank;
}

/** A language's own name for itself. */
export const languageName = (language: Language): string => wordsOf(language).app.language;

export function wordsOf(language: Language): AllWords {
  const words = WORDS.get(language) ?? WORDS.get('zh-CN');
  if (words === undefined) throw new Error('The app was built without words.');
  return words;
}

export const currentLanguage = (): Language => i18next.language;

export const currentWords = (): AllWords => wordsOf(currentLanguage());

/** The name in a language, or in English where the data has none. */
export const nameIn = (
  language: Language,
  names: Readonly<Record<string, string>> & { readonly en: string },
): string => names[language] ?? names.en;

/** Loads the words; every person begins in Chinese. */
export async function startWords(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: 'zh-CN',
    fallbackLng: false,
    resources: Object.fromEntries([...WORDS].map(([tag, words]) => [tag, { translation: words }])),
    interpolation: { escapeValue: false },
  });
  document.documentElement.lang = i18next.language;
}

/** Words for a window that speaks a language of its own, whatever the person before the camera chose. */
export const wordsApart = (language: Language): i18n =>
  i18next.cloneInstance({ lng: LANGUAGES.includes(language) ? language : 'zh-CN' });

export async function speakLanguage(language: Language): Promise<void> {
  document.documentElement.lang = language;
  await i18next.changeLanguage(language);
}

/** What the next person begins in. */
export const firstLanguage = (): Promise<void> => speakLanguage('zh-CN');
