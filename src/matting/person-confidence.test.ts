import fc from 'fast-check';
import { expect, it } from 'vitest';
import { CONFIDENCE_CELLS, personConfidenceSchema, saveConfidence } from './person-confidence';

const cells = fc
  .array(fc.tuple(fc.nat(255), fc.integer({ min: 1, max: 9000 })), { minLength: 1, maxLength: 20 })
  .map((runs) => {
    const out = new Uint8Array(CONFIDENCE_CELLS);
    let at = 0;
    for (const [value, length] of runs) {
      out.fill(value, at, at + length);
      at += length;
    }
    return out;
  });

it('is the same after it was saved and read', () => {
  fc.assert(
    fc.property(cells, cells, (person, hair) => {
      const again = personConfidenceSchema.parse(
        JSON.parse(JSON.stringify(saveConfidence({ person, hair }))),
      );
      expect(again.person.every((value, at) => value === person[at])).toBe(true);
      expect(again.hair.every((value, at) => value === hair[at])).toBe(true);
    }),
    { numRuns: 20 },
  );
});

it('refuses what does not cover the square', () => {
  const whole = [20, CONFIDENCE_CELLS];
  expect(personConfidenceSchema.safeParse({ person: whole, hair: whole }).success).toBe(true);
  for (const runs of [[20, 5], [20], [256, CONFIDENCE_CELLS], [20, -1, 20, CONFIDENCE_CELLS + 1]]) {
    expect(personConfidenceSchema.safeParse({ person: runs, hair: whole }).success).toBe(false);
  }
});
