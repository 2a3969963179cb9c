import { expect, test } from 'vitest';
import { SILENT } from '../checks/faultless-evidence';
import { byIssuer, inLibraryOrder, withMostUsedFirst } from './library-order';

const all = ['xx.own', 'us.visa.digital', 'cn.2in', 'cn.aaa', 'icao.9303', 'cn.idcard'].map(
  (id) => ({ ...SILENT, id }),
);
const ids = (specifications: readonly { readonly id: string }[]) =>
  specifications.map(({ id }) => id);

test('the issuer first, then what is used most, then the id', () => {
  expect(ids(inLibraryOrder(all))).toEqual([
    'cn.idcard',
    'cn.2in',
    'cn.aaa',
    'us.visa.digital',
    'icao.9303',
    'xx.own',
  ]);
});

test('an issuer that is not known is another', () => {
  expect(byIssuer(all).map(({ name }) => name)).toEqual(['cn', 'us', 'icao', 'other']);
});

test('the most used stand first, and nothing is lost or told twice', () => {
  const [first, ...others] = withMostUsedFirst(inLibraryOrder(all));
  expect(first?.name).toBe('mostUsed');
  expect(ids(first?.specifications ?? [])).toEqual(['cn.idcard', 'cn.2in', 'us.visa.digital']);
  const rest = others.flatMap((group) => ids(group.specifications));
  expect(rest).toEqual(['cn.aaa', 'icao.9303', 'xx.own']);
});

test('without any of the most used there is no such group', () => {
  expect(withMostUsedFirst([{ ...SILENT, id: 'xx.own' }]).map(({ name }) => name)).toEqual([
    'other',
  ]);
});
