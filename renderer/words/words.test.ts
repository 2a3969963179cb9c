import { describe, expect, it } from 'vitest';
import { CHECK_IDS } from '../../src/checks/check-id';
import { REASONS } from '../../src/checks/reason';
import { LANGUAGES, wordsOf } from './words';

type Branch = object;

/** Every leaf as `path → text`. */
function leaves(node: Branch, path = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(node as Record<string, string | Branch>)) {
    if (typeof value === 'string') found.set(path + key, value);
    else for (const [below, text] of leaves(value, `${path}${key}.`)) found.set(below, text);
  }
  return found;
}

const placeholders = (text: string): string[] => (text.match(/\{\{\w+\}\}/g) ?? []).sort();

/** Units that a language writes as nothing. */
const MAY_BE_EMPTY = /^unit\./;

it('begin with Chinese and English', () => {
  expect(LANGUAGES.slice(0, 2)).toEqual(['zh-CN', 'en']);
});

describe.each(LANGUAGES)('the words in %s', (language) => {
  const words = wordsOf(language);
  const first = leaves(wordsOf('zh-CN'));

  it('name every reason and every check, and nothing else', () => {
    expect(Object.keys(words.reason).sort()).toEqual([...REASONS].sort());
    expect(Object.keys(words.check).sort()).toEqual([...CHECK_IDS].sort());
  });

  it('have the keys and the placeholders of the first language', () => {
    const own = leaves(words);
    expect([...own.keys()].sort()).toEqual([...first.keys()].sort());
    for (const [key, text] of own) {
      expect([key, placeholders(text)]).toEqual([key, placeholders(first.get(key) ?? '')]);
    }
  });

  it('leave nothing empty', () => {
    for (const [key, text] of leaves(words)) {
      if (!MAY_BE_EMPTY.test(key)) expect(text.trim(), key).not.toBe('');
    }
  });

  it('hint in a few words and tell staff in a sentence', () => {
    const hints = [...Object.entries(words.reason), ...Object.entries(words.refusal)];
    for (const [reason, { hint, staff }] of hints) {
      if (/^(zh|ja|ko)/.test(language)) {
        expect([...hint].length, `${reason}: ${hint}`).toBeLessThanOrEqual(8);
        expect(staff, reason).toMatch(/。$/);
      } else {
        expect(hint.split(/\s+/).length, `${reason}: ${hint}`).toBeLessThanOrEqual(5);
        expect(staff, reason).toMatch(/\.$/);
      }
    }
  });
});
