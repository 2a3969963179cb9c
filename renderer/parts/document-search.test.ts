import { expect, it } from 'vitest';
import { SILENT } from '../../src/checks/faultless-evidence';
import { matches } from './document-search';

const idCard = {
  ...SILENT,
  id: 'cn.idcard',
  names: { 'zh-CN': '居民身份证', en: 'China resident identity card' },
};

it.each([
  ['', true],
  ['身份证', true],
  ['Identity', true],
  ['中国 card', true],
  ['china 30x40', true],
  ['３０＊４０', true],
  ['300×400', true],
  ['cn.id', true],
  ['护照', false],
  ['identity 35x45', false],
])('“%s” finds it: %s', (wanted, expected) => {
  expect(matches(idCard, wanted)).toBe(expected);
});
