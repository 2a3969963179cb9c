import type { Changes, Row } from './columns';

const HAIR_AND_EARS = [
  'left_ear_visible',
  'right_ear_visible',
  'hair_loose_on_shoulders',
] as const satisfies readonly (keyof Changes)[];

/**
 * Labels of sources that their pictures contradict, by name: curls and a band where the label sees
 * covered ears and loose hair. What is made of them would carry the doubt on, thirty times over.
 */
const DISPUTED: Readonly<Record<string, readonly (keyof Changes)[]>> = {
  can_010f: HAIR_AND_EARS,
  can_053f: HAIR_AND_EARS,
};

/** The labels without those in dispute: an empty label says nothing. */
export const undisputed = (name: string, labels: Row): Row => ({
  ...labels,
  ...Object.fromEntries((DISPUTED[name] ?? []).map((column) => [column, ''])),
});
