import { expect, test } from 'vitest';
import { chooseVoice } from './choose-voice';

const voice = (lang: string, localService = true, isDefault = false) => ({
  lang,
  localService,
  default: isDefault,
});

test('a voice of the very language is taken before its relatives, however it is written', () => {
  const voices = [voice('en-GB', true, true), voice('en_US'), voice('zh_CN'), voice('de-DE')];
  expect(chooseVoice(voices, 'en')?.lang).toBe('en-GB');
  expect(chooseVoice(voices, 'en-US')?.lang).toBe('en_US');
  expect(chooseVoice(voices, 'zh-CN')?.lang).toBe('zh_CN');
  expect(chooseVoice([voice('cmn-CN')], 'zh-CN')?.lang).toBe('cmn-CN');
});

test('a voice from the network is never taken', () => {
  expect(chooseVoice([voice('zh-CN', false)], 'zh-CN')).toBeNull();
  expect(chooseVoice([voice('zh-CN', false), voice('zh')], 'zh-CN')?.lang).toBe('zh');
});

test('Cantonese and another language are no voice for the words', () => {
  expect(chooseVoice([voice('zh-HK'), voice('yue-HK'), voice('en-US')], 'zh-CN')).toBeNull();
  expect(chooseVoice([], 'en')).toBeNull();
});
