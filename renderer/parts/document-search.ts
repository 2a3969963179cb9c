import { sizeText } from '../../src/explanation/fact-text';
import type { Specification } from '../../src/specification/specification';
import { issuerOf } from '../../src/specification/library-order';
import { WORDS } from '../words/words';

/** `26x32`, `26*32` and `26×32` are one size; width, case and blanks do not matter. */
const folded = (text: string): string =>
  text.normalize('NFKC').toLowerCase().replaceAll(/[x*]/g, '×').replaceAll(/\s/g, '');

/** Whether every word that was typed is in the name, the country, the size or the id, in any language. */
export function matches(specification: Specification, wanted: string): boolean {
  const { id, names, photo } = specification;
  const issuer = issuerOf(specification);
  const text = folded(
    [
      id,
      ...Object.values(names),
      ...[...WORDS.values()].map((words) => words.issuer[issuer]),
      sizeText(specification),
      `${String(photo.widthPx)}×${String(photo.heightPx)}`,
    ].join('\n'),
  );
  return wanted
    .trim()
    .split(/\s+/)
    .every((word) => text.includes(folded(word)));
}
