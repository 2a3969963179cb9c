/** One value for each of the person's own sides: their left is the picture's right. */
export interface Sides<T> {
  readonly left: T;
  readonly right: T;
}

export const SIDES = ['left', 'right'] as const;
export type Side = (typeof SIDES)[number];

export const bothSides = <T>(measure: (side: Side) => T): Sides<T> => ({
  left: measure('left'),
  right: measure('right'),
});

/** Direction of a side in the picture: the person's left is towards larger x. */
export const outward = (side: Side): 1 | -1 => (side === 'left' ? 1 : -1);
