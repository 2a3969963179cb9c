import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { admit, EMPTY_RING, MOST_RING_BYTES, ringPlan, type Ring } from './ring';

/** I420: a byte and a half a pixel. */
const FULL_HD_BYTES = 1920 * 1080 * 1.5;
const FOUR_TIMES_BYTES = 4 * FULL_HD_BYTES;

function filled(framesPerSecond: number, seconds: number, frameBytes = FULL_HD_BYTES): Ring {
  const plan = ringPlan(frameBytes);
  let ring = EMPTY_RING;
  for (let at = 0; at < framesPerSecond * seconds; at++) {
    ring = admit(ring, (at * 1000) / framesPerSecond, plan)?.ring ?? ring;
  }
  return ring;
}

const rateOf = ({ frames }: Ring): number => {
  const spanMs = (frames.at(-1)?.timeMs ?? 0) - (frames[0]?.timeMs ?? 0);
  return ((frames.length - 1) * 1000) / spanMs;
};
const spanOf = ({ frames }: Ring): number =>
  (frames.at(-1)?.timeMs ?? 0) - (frames[0]?.timeMs ?? 0);

describe('the ring of the last seconds', () => {
  test.each([15, 20, 24, 25, 30, 50, 60])(
    'has at least 15 frames a second of a camera of %d, and three seconds',
    (framesPerSecond) => {
      const ring = filled(framesPerSecond, 20);
      expect(rateOf(ring)).toBeGreaterThanOrEqual(15);
      expect(spanOf(ring)).toBeGreaterThanOrEqual(3000);
    },
  );

  test('has so of a camera of four times as many pixels, too', () => {
    const ring = filled(30, 20, FOUR_TIMES_BYTES);
    expect(rateOf(ring)).toBeGreaterThanOrEqual(15);
    expect(spanOf(ring)).toBeGreaterThanOrEqual(3000);
  });

  test('never takes more memory than stated', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 * MOST_RING_BYTES }), (bytes) => {
        const { frames } = ringPlan(bytes);
        expect(frames === 1 || frames * bytes <= MOST_RING_BYTES).toBe(true);
      }),
    );
  });

  test('tells of every frame that goes, the oldest first, and counts on', () => {
    const plan = { frames: 3, intervalMs: 50 };
    let ring = EMPTY_RING;
    const gone: number[] = [];
    for (const timeMs of [0, 60, 120, 180, 240]) {
      const outcome = admit(ring, timeMs, plan);
      if (outcome === null) continue;
      ring = outcome.ring;
      gone.push(...outcome.gone.map(({ id }) => id));
    }
    expect(gone).toEqual([1, 2]);
    expect(ring.frames.map(({ id }) => id)).toEqual([3, 4, 5]);
  });

  test('does not take a frame that comes too early', () => {
    const first = admit(EMPTY_RING, 0, { frames: 9, intervalMs: 50 });
    expect(first && admit(first.ring, 20, { frames: 9, intervalMs: 50 })).not.toBeNull();
    const second = first && admit(first.ring, 20, { frames: 9, intervalMs: 50 });
    expect(second && admit(second.ring, 40, { frames: 9, intervalMs: 50 })).toBeNull();
  });
});
