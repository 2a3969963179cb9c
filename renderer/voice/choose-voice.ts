type Offered = Pick<SpeechSynthesisVoice, 'lang' | 'localService' | 'default'>;

/**
 * The system's voice for a language; null where there is none on this machine. One that speaks from
 * the network would send away what it says.
 */
export function chooseVoice<V extends Offered>(voices: readonly V[], language: string): V | null {
  const fitting = voices.filter((voice) => voice.localService && speaks(voice, language));
  const wanted = tagOf(language);
  return (
    fitting.find(({ lang }) => tagOf(lang) === wanted) ??
    fitting.find((voice) => voice.default) ??
    fitting[0] ??
    null
  );
}

const tagOf = (language: string): string => language.replaceAll('_', '-').toLowerCase();

/** Chinese of Hong Kong and Taiwan is no help to who reads the mainland's: another tongue, other words. */
const OTHER_CHINESE = /^(zh-(hk|mo|tw|hant|yue)|yue)/;

function speaks({ lang }: Offered, language: string): boolean {
  const [tag, wanted] = [tagOf(lang).replace(/^cmn(?=-|$)/, 'zh'), tagOf(language)];
  if (tag.split('-')[0] !== wanted.split('-')[0]) return false;
  return tag === wanted || !OTHER_CHINESE.test(tag);
}
