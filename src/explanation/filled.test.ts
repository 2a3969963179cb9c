import { expect, it } from 'vitest';
import { filled } from './filled';

it('fills places, and leaves one without a value as it is', () => {
  expect(filled('{{min}} to {{max}}', { min: '1' })).toBe('1 to {{max}}');
});
