import { fileSizeText, sizeText } from '../../src/explanation/fact-text';
import { byIssuer } from '../../src/specification/library-order';
import type { Specification } from '../../src/specification/specification';
import { isFor, type WindowPolicy } from '../../src/specification/window-policy';
import { columns } from './columns';
import { WORDS, type Language } from './language';

/** The specifications under the names of their issuers, with what a person chooses them by. */
export function specificationTable(
  specifications: readonly Specification[],
  language: Language,
): string {
  const words = WORDS[language];
  const rows = columns(
    byIssuer(specifications).flatMap((group) =>
      group.specifications.map((specification) => {
        const { id, names, photo, file } = specification;
        const px = `${photo.widthPx}×${photo.heightPx} px`;
        const mm = photo.print === undefined ? '' : sizeText(specification);
        return [`  ${id}`, mm, px, fileSizeText(file, words), names[language]];
      }),
    ),
  );
  let next = 0;
  return byIssuer(specifications)
    .map(({ name, specifications: { length } }) => {
      const own = rows.slice(next, next + length);
      next += length;
      return [words.issuer[name], ...own].join('\n');
    })
    .join('\n\n');
}

/** One specification in a list as data; `policies`: the ids of those that may be laid over it. */
export function specificationLine(
  specification: Specification,
  policies: readonly WindowPolicy[],
): string {
  const { id, names, photo, file } = specification;
  const { widthPx, heightPx, dpi } = photo;
  const { minKb = null, maxKb = null } = file;
  return JSON.stringify({
    id,
    names,
    photo: { widthPx, heightPx, dpi },
    file: { minKb, maxKb },
    policies: policies.filter((policy) => isFor(policy, specification)).map((policy) => policy.id),
  });
}
