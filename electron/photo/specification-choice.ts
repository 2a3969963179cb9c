import type { Specification } from '../../src/specification/specification';
import { loadSpecifications } from '../station/specifications';

export interface SpecificationChoice {
  readonly specifications: readonly Specification[];
  /** One sentence for each file that cannot be used. */
  readonly problems: readonly string[];
}

/** The built-in specifications and the user's own; an own one replaces a built-in of the same id. */
export async function loadChoice(
  builtInDir: string,
  ownDir: string | null,
): Promise<SpecificationChoice> {
  const folders = ownDir === null ? [builtInDir] : [builtInDir, ownDir];
  const loaded = await Promise.all(folders.map((folder) => loadSpecifications(folder)));
  const byId = new Map<string, Specification>();
  for (const { specifications } of loaded) {
    for (const specification of specifications) byId.set(specification.id, specification);
  }
  const problems = loaded.flatMap((folder) =>
    folder.problems.map(({ file, path, message }) =>
      path === '' ? `${file}: ${message}` : `${file}, ${path}: ${message}`,
    ),
  );
  return { specifications: [...byId.values()], problems };
}
