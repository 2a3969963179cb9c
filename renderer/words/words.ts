import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { ExplanationWords } from '../../src/explanation/explanation-words';
import type { Reason } from '../../src/checks/reason';
import type { Unit, Verdict } from '../../src/checks/verdict';
import english from '../../assets/words/en.json';
import chinese from '../../assets/words/zh-CN.json';

/** Chinese is the first language: every other one has exactly its keys. */
export type Words = typeof chinese;

/** What the rulebook demands of every language: a code without words is a type error here. */
interface RequiredWords extends ExplanationWords {
  readonly reason: Readonly<Record<Reason, { readonly hint: string; readonly staff: string }>>;
  readonly verdict: Readonly<Record<Verdict, string>>;
  readonly unit: Readonly<Record<Unit, string>>;
}

export const LANGUAGES = ['zh-CN', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Each language's own name for itself. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  'zh-CN': '中文',
  en: 'English',
};

export const WORDS = { 'zh-CN': chinese, en: english } as const satisfies Readonly<
  Record<Language, Words & RequiredWords>
>;

const REMEMBERED = 'bolang.language';

const isLanguage = (text: string | null): text is Language =>
  LANGUAGES.some((language) => language === text);

/** Loads the words; the language is the one last chosen on this machine, Chinese at first. */
export async function startWords(): Promise<void> {
  const remembered = localStorage.getItem(REMEMBERED);
  await i18next.use(initReactI18next).init({
    lng: isLanguage(remembered) ? remembered : 'zh-CN',
    fallbackLng: false,
    resources: { 'zh-CN': { translation: chinese }, en: { translation: english } },
    interpolation: { escapeValue: false },
  });
  document.documentElement.lang = i18next.language;
}

export function currentLanguage(): Language {
  return isLanguage(i18next.language) ? i18next.language : 'zh-CN';
}

export async function speakLanguage(language: Language): Promise<void> {
  localStorage.setItem(REMEMBERED, language);
  document.documentElement.lang = language;
  await i18next.changeLanguage(language);
}
