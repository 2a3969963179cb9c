/** From `min` to `max`; an open end is infinite. */
export interface Interval {
  readonly min: number;
  readonly max: number;
}

export const clamp = (value: number, { min, max }: Interval): number =>
  Math.min(Math.max(value, min), max);

/** The part of `interval` that lies in `wanted`; where there is none, its end nearest to `wanted`. */
export const narrow = (interval: Interval, wanted: Interval): Interval => ({
  min: clamp(wanted.min, interval),
  max: clamp(wanted.max, interval),
});

export const middle = ({ min, max }: Interval): number => (min + max) / 2;

/** The geometric middle, for ratios; where an end is open or zero, the nearest place to `otherwise`. */
export const geometricMiddle = (interval: Interval, otherwise: number): number =>
  interval.min > 0 && Number.isFinite(interval.max)
    ? Math.sqrt(interval.min * interval.max)
    : clamp(otherwise, interval);
