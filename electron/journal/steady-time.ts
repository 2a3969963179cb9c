/** Milliseconds since 1970 UTC that never run backwards. */
export type SteadyTime = () => number;

/** The two clocks of a machine. */
export interface Clocks {
  /** As people see it; may be set by hand or by the network, in either direction. */
  readonly clock: () => Date;
  /** Milliseconds since some moment; only ever runs on. */
  readonly elapsedMs: () => number;
}

/**
 * The journal's own time. It follows the clock forwards; where the clock jumps back it runs on at its
 * own pace, until the clock has caught up. So a file grows neither older nor younger by a jump back
 * and by the correction that may follow.
 * @param latestMs what this time had reached when it was last written down
 */
export function steadyTime({ clock, elapsedMs }: Clocks, latestMs: number): SteadyTime {
  let latest = latestMs;
  let readAt = elapsedMs();
  return () => {
    const now = elapsedMs();
    latest = Math.max(clock().getTime(), latest + Math.max(0, now - readAt));
    readAt = now;
    return Math.floor(latest);
  };
}
