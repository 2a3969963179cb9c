import type { Reason } from '../../src/checks/reason';
import type { Unit, Verdict } from '../../src/checks/verdict';
import type { CropRefusal } from '../../src/crop/crop-plan';
import type { ExplanationWords } from '../../src/explanation/explanation-words';
import english from '../../assets/words/en.json';
import chineseFaults from '../../assets/words/faults.zh-CN.json';
import chinese from '../../assets/words/zh-CN.json';
import type { FaultCode } from '../fault';

export const LANGUAGES = ['zh-CN', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

type Staff = Readonly<Record<'staff', string>>;
type Side = Extract<CropRefusal, { side: unknown }>['side'];

/** The words that the table is made of; a code without words is a type error here. */
export interface Words extends ExplanationWords {
  readonly verdict: Readonly<Record<Verdict, string>>;
  readonly unit: Readonly<Record<Unit, string>>;
  readonly reason: Readonly<Record<Reason, Staff>>;
  readonly refusal: Readonly<Record<CropRefusal['code'], Staff>>;
  readonly side: Readonly<Record<Side, string>>;
  readonly staff: Readonly<
    Record<
      | 'check'
      | 'value'
      | 'limit'
      | 'noValue'
      | 'limitBoth'
      | 'limitMin'
      | 'limitMax'
      | 'relaxed'
      | 'window',
      string
    >
  >;
}

export const WORDS: Readonly<Record<Language, Words>> = { 'zh-CN': chinese, en: english };

/** Faults speak English by themselves, with what only they know; these say the same without it. */
const FAULT_WORDS: Readonly<Record<Language, Readonly<Partial<Record<FaultCode, string>>>>> = {
  'zh-CN': chineseFaults,
  en: {},
};

/** What a fault says in a language; in English where it has no words there. */
export const faultWords = (
  { code, message }: { readonly code: FaultCode; readonly message: string },
  language: Language,
): string => FAULT_WORDS[language][code] ?? message;

/** The language of messages that the user's environment asks for (POSIX, XBD 8.2). */
export function environmentLanguage(env: Readonly<NodeJS.ProcessEnv>): Language {
  const asked = [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find((name) => name);
  return asked?.startsWith('zh') === true ? 'zh-CN' : 'en';
}
