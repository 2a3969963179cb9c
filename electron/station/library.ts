import type { FileProblem, Library } from '../../src/specification/library';
import { inLibraryOrder } from '../../src/specification/library-order';
import { isFor, type WindowPolicy } from '../../src/specification/window-policy';
import type { Places } from './places';
import { loadSpecifications } from './specifications';

/**
 * The built-in specifications and policies and the photo room's own, as they are listed; an own one
 * replaces a built-in one of the same id. A policy for no specification at all is refused.
 */
export async function loadLibrary({
  specificationsDir,
  policiesDir,
  ownLibraryDir,
}: Pick<Places, 'specificationsDir' | 'policiesDir' | 'ownLibraryDir'>): Promise<Library> {
  const folders = [
    specificationsDir,
    policiesDir,
    ...(ownLibraryDir === null ? [] : [ownLibraryDir]),
  ];
  const loaded = await Promise.all(folders.map((folder) => loadSpecifications(folder)));
  const specifications = inLibraryOrder(lastOfEachId(loaded.flatMap((l) => l.specifications)));
  const policies = lastOfEachId(loaded.flatMap((l) => l.policies));
  const isUsable = (policy: WindowPolicy): boolean =>
    specifications.some((specification) => isFor(policy, specification));
  return {
    specifications,
    policies: policies.filter(isUsable),
    problems: [
      ...loaded.flatMap((l) => l.problems),
      ...policies.filter((policy) => !isUsable(policy)).map(forNothing),
    ],
  };
}

function lastOfEachId<T extends { readonly id: string }>(items: readonly T[]): readonly T[] {
  return [...new Map(items.map((item) => [item.id, item])).values()];
}

const forNothing = ({ id, for: patterns }: WindowPolicy): FileProblem => ({
  file: id,
  line: null,
  path: 'for',
  message: `for names no specification that is here (${patterns.join(', ')}); correct it.`,
});
