import { describe, expect, it } from 'vitest';
import { GOOD_HEADS } from './child-heads';
import {
  GOOD_FRAMES,
  goodMoments,
  LEAST_BAD_FRAMES,
  MISCHIEFS,
  momentOf,
  type FramePlan,
} from './child-plan';
import { planChild } from './plan-child';

const WISH = { moments: 8, seconds: 20 } as const;
const SEEDS = Array.from({ length: 40 }, (_, seed) => seed);

describe('the plan of a moving child', () => {
  it('is the same for the same seed and another for another', () => {
    expect(planChild(3, WISH)).toEqual(planChild(3, WISH));
    expect(planChild(3, WISH)).not.toEqual(planChild(4, WISH));
  });

  it.each(SEEDS)('of seed %i has its moments, apart from each other', (seed) => {
    const plan = planChild(seed, WISH);
    expect(plan.frames).toHaveLength(600);
    const good = goodMoments(plan);
    expect(good).toHaveLength(WISH.moments);
    for (const { fromFrame, toFrame } of good) expect(toFrame - fromFrame + 1).toBe(GOOD_FRAMES);
    // The clip is played in a loop, so both its ends are bad too.
    const ends = [{ toFrame: -1 }, ...good];
    for (const [at, { fromFrame }] of [...good, { fromFrame: 600 }].entries()) {
      expect(fromFrame - (ends[at]?.toFrame ?? 0) - 1).toBeGreaterThanOrEqual(LEAST_BAD_FRAMES);
    }
  });

  it('has segments without gaps, and tells a frame its moment', () => {
    const plan = planChild(5, WISH);
    let next = 0;
    for (const { fromFrame, toFrame } of plan.segments) {
      expect(fromFrame).toBe(next);
      expect(toFrame).toBeGreaterThan(fromFrame);
      next = toFrame + 1;
    }
    expect(next).toBe(plan.frames.length);
    const second = goodMoments(plan)[1];
    expect(momentOf(plan, second?.fromFrame ?? -1)).toBe(1);
    expect(momentOf(plan, second?.toFrame ?? -1)).toBe(1);
    expect(momentOf(plan, (second?.toFrame ?? -1) + 1)).toBeNull();
  });

  it('comes to every mischief', () => {
    const kinds = new Set(planChild(1, WISH).segments.map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual(['good', ...MISCHIEFS].sort());
  });

  const isGood = ({ head, props, blur, place }: FramePlan): boolean =>
    GOOD_HEADS.some((good) => good === head) &&
    props.length === 0 &&
    blur === null &&
    Math.abs(place.rollDeg) < 2 &&
    Math.abs(place.xPx - 960) < 20;

  it('hides no good frame among the bad ones and no bad one among the good', () => {
    for (const seed of SEEDS) {
      const plan = planChild(seed, WISH);
      for (const [number, frame] of plan.frames.entries()) {
        expect(isGood(frame), `seed ${seed}, frame ${number}`).toBe(
          momentOf(plan, number) !== null,
        );
      }
    }
  });

  it('never has two frames alike, and moves little where it is good', () => {
    const { frames } = planChild(2, WISH);
    expect(new Set(frames.map((frame) => JSON.stringify(frame))).size).toBe(frames.length);
    for (const { fromFrame, toFrame } of goodMoments(planChild(2, WISH))) {
      for (let at = fromFrame; at < toFrame; at++) {
        const [now, next] = [frames[at]?.place, frames[at + 1]?.place];
        const movedPx = Math.hypot(
          (next?.xPx ?? 0) - (now?.xPx ?? 0),
          (next?.yPx ?? 0) - (now?.yPx ?? 0),
        );
        expect(movedPx).toBeGreaterThan(0);
        expect(movedPx).toBeLessThan(6);
      }
    }
  });

  it('refuses more moments than have room', () => {
    expect(goodMoments(planChild(1, { moments: 24, seconds: 20 }))).toHaveLength(24);
    expect(() => planChild(1, { moments: 25, seconds: 20 })).toThrow(RangeError);
  });
});
