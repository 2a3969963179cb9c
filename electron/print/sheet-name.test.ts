import { expect, it } from 'vitest';
import { PAPER_NAMES } from '../../src/sheet/paper';
import { paperOf, sheetName } from './sheet-name';

it.each(PAPER_NAMES)('a name tells that its paper is %s', (paper) => {
  const name = sheetName('/out/portrait.cn.idcard-2.jpg', paper);
  expect(name).toBe(`portrait.cn.idcard-2.${paper}`);
  expect(paperOf(`/out/${name}.pdf`)).toBe(paper);
  expect(paperOf(`/out/${name}-12.pdf`)).toBe(paper);
});

it.each(['/out/portrait.pdf', '/out/portrait.letter.pdf', '/out/portrait.6in.jpg', '6in'])(
  '%s is no sheet',
  (file) => {
    expect(paperOf(file)).toBeNull();
  },
);
