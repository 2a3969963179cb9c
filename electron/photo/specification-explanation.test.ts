import { describe, expect, test } from 'vitest';
import { explain } from '../../src/explanation/explanation';
import { loadLibrary } from '../station/library';
import { findPlaces } from '../station/places';
import { LANGUAGES } from './language';
import { explanationJson, explanationText } from './specification-explanation';

const { specifications, policies } = await loadLibrary(findPlaces(import.meta.dirname, {}));

describe.each(specifications.map((specification) => [specification.id, specification] as const))(
  '%s',
  (_, specification) => {
    const explanation = explain(specification, policies);

    test.each(LANGUAGES)('is told in %s, every source by its number', (language) => {
      const text = explanationText(explanation, language);
      expect(text).not.toMatch(/undefined|\{\{|NaN|\[0/);
      for (const { title } of Object.values(specification.sources)) expect(text).toContain(title);
      const cited = [...text.matchAll(/\[([\d, ]+)\]/g)].flatMap(([, numbers = '']) =>
        numbers.split(', ').map(Number),
      );
      expect(Math.max(...cited)).toBe(Object.keys(specification.sources).length);
    });

    test('is told as data, all 45 checks with their policy', () => {
      const told = JSON.parse(explanationJson(explanation)) as { rules: { policy: string }[] };
      expect(told.rules).toHaveLength(45);
      expect(told).toMatchObject({ id: specification.id, names: specification.names });
    });
  },
);

test('conflicts and relaxed ages are told', () => {
  const found = specifications.find(({ id }) => id === 'uk.passport.digital');
  if (found === undefined) throw new Error('It is shipped.');
  const text = explanationText(explain(found, policies), 'en');
  expect(text).toContain('Also said: ≥ 100 KB [3]');
  expect(text).toContain('Taken: ≥ 50 KB.');
  expect(text).toMatch(/Under 1\n +Eyes open +not asked for/);
});
