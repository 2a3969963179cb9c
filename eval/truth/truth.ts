/**
 * What a check should say of a picture. `grey`: labelled `partial`, or too near the limit for the eye
 * that labelled it; counts in no error rate. Null, wherever it stands for a truth: the label does not
 * speak to the check.
 */
export type Truth = 'compliant' | 'defective' | 'grey';

/** The truth that goes with a label's word; null where nobody said, or for a word without one. */
export function holds<Word extends string>(
  word: Word | null,
  truths: Readonly<Partial<Record<Word, Truth>>>,
): Truth | null {
  return word === null ? null : (truths[word] ?? null);
}

/** Of several questions that must all hold: one defect is enough, and one open question leaves it open. */
export function all(...truths: readonly (Truth | null)[]): Truth | null {
  if (truths.includes('defective')) return 'defective';
  if (truths.includes(null)) return null;
  return truths.includes('grey') ? 'grey' : 'compliant';
}

type Answer = 'y' | 'n' | 'partial' | null;

/** Of a column that names a defect. */
export const free = (defect: Answer): Truth | null =>
  holds(defect, { n: 'compliant', y: 'defective', partial: 'grey' });

/** Of a column that names what has to be there. */
export const seen = (visible: Answer): Truth | null =>
  holds(visible, { y: 'compliant', n: 'defective', partial: 'grey' });

/** Of a defect labelled as a whole, by the person's sides, or both. */
export function freeOnBothSides(whole: Answer, left: Answer, right: Answer): Truth | null {
  if (whole === null) return all(free(left), free(right));
  const sides = [left, right].filter((side) => side !== null);
  return all(free(whole), ...sides.map(free));
}
