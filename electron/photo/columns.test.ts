import { expect, it } from 'vitest';
import { columns } from './columns';

it('aligns what is wide on a terminal', () => {
  expect(
    columns([
      ['双眼睁开', '合格', '0.31'],
      ['a', '未检查', '—'],
      ['ΔE 6°', 'x', '“不低于 0.2”'],
    ]),
  ).toEqual(['双眼睁开  合格    0.31', 'a         未检查  —', 'ΔE 6°     x       “不低于 0.2”']);
});

it('leaves no blanks at the end', () => {
  expect(
    columns([
      ['a', ''],
      ['b', 'long'],
    ]),
  ).toEqual(['a', 'b  long']);
});
