import { expect, it } from 'vitest';
import chineseFaults from '../../assets/words/faults.zh-CN.json';
import { FAULT_CODES } from '../fault';
import { environmentLanguage, faultWords } from './language';

it.each([
  [{}, 'en'],
  [{ LANG: 'zh_CN.UTF-8' }, 'zh-CN'],
  [{ LANG: 'C' }, 'en'],
  [{ LANG: 'en_US.UTF-8', LC_MESSAGES: 'zh_CN.UTF-8' }, 'zh-CN'],
  [{ LANG: 'zh_CN.UTF-8', LC_ALL: 'C.UTF-8' }, 'en'],
  [{ LANG: 'zh_CN.UTF-8', LC_ALL: '', LC_MESSAGES: '' }, 'zh-CN'],
])('the environment %j speaks %s', (env, language) => {
  expect(environmentLanguage(env)).toBe(language);
});

it('every fault of a picture or of the output has its sentence in Chinese', () => {
  expect(FAULT_CODES).toEqual(expect.arrayContaining(Object.keys(chineseFaults)));
  for (const sentence of Object.values(chineseFaults)) expect(sentence).toMatch(/。$/);
  const elsewhere = ['PICTURE_UNKNOWN', 'PICTURE_SIZE_MISMATCH', 'OUTPUT_FAILED'];
  const wanted = FAULT_CODES.filter((code) => /^(PICTURE|OUTPUT|MODEL)_/.test(code));
  expect(Object.keys(chineseFaults)).toEqual(
    expect.arrayContaining(wanted.filter((code) => !elsewhere.includes(code))),
  );
});

it('a fault without words in a language is told in English', () => {
  const fault = { code: 'INTERNAL', message: 'Something.' } as const;
  expect(faultWords(fault, 'zh-CN')).toBe('Something.');
  expect(faultWords({ code: 'PICTURE_EMPTY', message: 'Empty.' }, 'en')).toBe('Empty.');
  expect(faultWords({ code: 'PICTURE_EMPTY', message: 'Empty.' }, 'zh-CN')).toMatch(/空/);
});
