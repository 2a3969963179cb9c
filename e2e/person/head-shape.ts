import type { Point3 } from './canonical-face';
import { readCanonicalFace } from './canonical-face';
import type { Expression } from './expression';
import { expressFace } from './expression';
import type { HeadRadius } from './head-surface';
import { fitHeadRadius } from './head-surface';

/** The form of a head, exact and cheap: enough to say where things are, not to draw them. */
export interface HeadShape {
  readonly expression: Expression;
  /** The 468 vertices of the face, head's frame, centimetres. */
  readonly face: readonly Point3[];
  readonly radius: HeadRadius;
}

type FittedFace = Omit<HeadShape, 'expression'>;

const KEPT = 8;
const fitted = new Map<string, FittedFace>();

/** The head of a person with the given expression. Fitting takes a while, so the last few are kept. */
export function headShape(expression: Expression): HeadShape {
  const key = `${expression.eyesOpen} ${expression.mouthOpenMm}`;
  const shape = fitted.get(key) ?? fit(expression);
  fitted.delete(key);
  fitted.set(key, shape);
  for (const oldest of [...fitted.keys()].slice(0, -KEPT)) fitted.delete(oldest);
  return { expression, ...shape };
}

function fit(expression: Expression): FittedFace {
  const face = expressFace(readCanonicalFace(), expression);
  return { face, radius: fitHeadRadius(face) };
}
