import {
  boundToPx,
  GEOMETRY_AXES,
  pxToUnit,
  type GeometryLength,
} from '../../specification/bounds';
import type { Specification } from '../../specification/specification';
import { finding, unknown } from '../finding';
import type { Reason } from '../reason';
import type { Finding } from '../verdict';

/** A photo is made of whole pixels: half of one either way is no fault. */
export const TOLERANCE_PX = 0.5;

/** A length of the finished photo against its bound, told in the bound's own unit. */
export function boundedLength(
  specification: Specification,
  length: GeometryLength,
  valuePx: number,
  reasons: { readonly under: Reason; readonly over: Reason },
): Finding {
  const bound = specification.geometry[length];
  if (bound === undefined) return unknown('specificationSilent');
  const axis = GEOMETRY_AXES[length];
  const { minPx = -Infinity, maxPx = Infinity } = boundToPx(bound, specification.photo, axis);
  const under = valuePx < minPx - TOLERANCE_PX;
  const over = valuePx > maxPx + TOLERANCE_PX;
  const limit = {
    ...(bound.min !== undefined && { min: bound.min }),
    ...(bound.max !== undefined && { max: bound.max }),
  };
  return finding(
    under || over ? 'broken' : 'met',
    pxToUnit(valuePx, bound.unit, specification.photo, axis),
    limit,
    { unit: bound.unit, reason: under ? reasons.under : reasons.over },
  );
}
