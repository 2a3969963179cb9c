/**
 * The frames of the last seconds, as they are kept at full resolution, so that a moment can still be
 * had after it is over: which of the camera's frames are kept, and for how long. The pixels are elsewhere.
 */

/** How many frames are kept at once, and how far apart they are at least. */
export interface RingPlan {
  readonly frames: number;
  readonly intervalMs: number;
}

/** Two seconds before a trigger, one after it, and one in which all of them are looked at. */
const SPAN_MS = 4000;
/** A moment of 200 ms has four of these frames. */
const FASTEST_INTERVAL_MS = 50;
/** 250 MB at full HD (I420); a camera of four times as many pixels still has 15 frames a second. */
export const MOST_RING_BYTES = 768 * 1024 * 1024;

/** As many frames as the span has, and no more bytes than the machine can spare. */
export function ringPlan(frameBytes: number): RingPlan {
  const wished = Math.ceil(SPAN_MS / FASTEST_INTERVAL_MS);
  const frames = Math.max(1, Math.min(wished, Math.floor(MOST_RING_BYTES / frameBytes)));
  return { frames, intervalMs: SPAN_MS / frames };
}

export interface RingFrame {
  /** Counts the frames that were kept. */
  readonly id: number;
  /** On the camera's clock. */
  readonly timeMs: number;
}

export interface Ring {
  /** The oldest first. */
  readonly frames: readonly RingFrame[];
  readonly lastId: number;
  /** Before this the next frame is not kept. */
  readonly dueMs: number;
}

export const EMPTY_RING: Ring = { frames: [], lastId: 0, dueMs: -Infinity };

/** The ring with a frame more, and the frames that had to go for it; null where it comes too early. */
export function admit(
  ring: Ring,
  timeMs: number,
  { frames: most, intervalMs }: RingPlan,
): {
  readonly ring: Ring;
  readonly admitted: RingFrame;
  readonly gone: readonly RingFrame[];
} | null {
  if (timeMs < ring.dueMs) return null;
  const admitted = { id: ring.lastId + 1, timeMs };
  const all = [...ring.frames, admitted];
  const goneCount = Math.max(0, all.length - most);
  return {
    // Counted from when it was due, so that a camera of 30 frames a second gives 20 and not 15.
    ring: {
      frames: all.slice(goneCount),
      lastId: admitted.id,
      dueMs: Math.max(ring.dueMs + intervalMs, timeMs),
    },
    admitted,
    gone: all.slice(0, goneCount),
  };
}
