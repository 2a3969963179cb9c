import type { Specification } from './specification';

export type BackgroundColour = Specification['background']['colours'][number];

/** Whether a specification allows what is behind the person to be replaced; silence is a no. */
export const allowsReplacement = ({ background }: Specification): boolean =>
  background.replacement?.policy === 'allowed';

/**
 * The accepted colour that a background may be replaced with.
 * @param name one of the specification's names; null: its first colour
 * @returns null where the specification accepts no such colour
 */
export function replacementColour(
  { background }: Specification,
  name: string | null,
): BackgroundColour | null {
  const [first] = background.colours;
  if (name === null) return first ?? null;
  return background.colours.find((colour) => colour.name === name) ?? null;
}
