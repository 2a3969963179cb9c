import { describe, expect, it } from 'vitest';
import { TRICK_FACTS, TRICKS, type Side } from '../../src/companion/trick';
import { motionOf, PARTS, STIR, STIR_MS, type Motion, type Part, type Pose } from './motion';

const SIDES: readonly Side[] = ['left', 'right'];
const SIZES = [0.4, 0.6, 0.8, 1];

const valuesOf = ({ x = 0, y = 0, turnDeg = 0, wide = 1, high = 1 }: Pose) => [
  x,
  y,
  turnDeg,
  wide,
  high,
];
const REST = [0, 0, 0, 1, 1];

const tracksOf = (motion: Motion): [Part, readonly Pose[]][] =>
  PARTS.flatMap((part) => {
    const poses = motion[part];
    return poses === undefined ? [] : [[part, poses] as [Part, readonly Pose[]]];
  });

/** How often what is measured turns back. */
function turns(values: readonly number[]): number {
  const steps = values.slice(1).map((value, at) => value - (values[at] ?? value));
  const ways = steps.filter((step) => Math.abs(step) > 1e-9).map(Math.sign);
  return ways.filter((way, at) => at > 0 && way !== ways[at - 1]).length;
}

describe.each(TRICKS)('%s', (trick) => {
  const lengthS = TRICK_FACTS[trick].lengthMs / 1000;

  it.each(SIZES)('begins and ends where the puppet rests, at size %d', (size) => {
    for (const side of SIDES) {
      const tracks = tracksOf(motionOf({ trick, side, size }));
      expect(tracks.length).toBeGreaterThan(0);
      for (const [part, poses] of tracks) {
        expect(
          poses.map(({ at }) => at),
          part,
        ).toEqual(poses.map(({ at }) => at).sort((a, b) => a - b));
        for (const end of [poses[0], poses.at(-1)])
          expect(valuesOf(end ?? { at: -1 })).toEqual(REST);
        expect([poses[0]?.at, poses.at(-1)?.at], part).toEqual([0, 1]);
      }
    }
  });

  it('comes and goes less than three times a second: nothing flashes', () => {
    for (const [part, poses] of tracksOf(motionOf({ trick, side: 'left', size: 1 }))) {
      for (const [axis] of REST.entries()) {
        const back = turns(poses.map((pose) => valuesOf(pose)[axis] ?? 0));
        expect(back / 2 / lengthS, part).toBeLessThan(3);
      }
    }
  });

  it('is smaller when it is to be, and nothing at all at 0', () => {
    const reach = (size: number) =>
      Math.max(
        ...tracksOf(motionOf({ trick, side: 'right', size })).flatMap(([, poses]) =>
          poses.flatMap((pose) =>
            valuesOf(pose).map((value, axis) => Math.abs(value - (REST[axis] ?? 0))),
          ),
        ),
      );
    const reaches = SIZES.map(reach);
    expect(reaches).toEqual([...reaches].sort((a, b) => a - b));
    expect(motionOf({ trick, side: 'left', size: 0 })).toEqual({});
  });
});

it('goes to the side it is told', () => {
  const firstX = (side: Side) =>
    motionOf({ trick: 'peek', side, size: 1 }).whole?.find(({ x = 0 }) => x !== 0)?.x ?? 0;
  expect(firstX('left')).toBeLessThan(0);
  expect(firstX('right')).toBe(-firstX('left'));
});

it('hides wholly only when the child has seen it for a while', () => {
  const lowest = (size: number) =>
    Math.max(
      ...(motionOf({ trick: 'hide', side: 'left', size }).whole ?? []).map(({ y = 0 }) => y),
    );
  expect(lowest(0.4)).toBeLessThan(110);
  expect(lowest(1)).toBeGreaterThan(220);
});

it('stirs with the eyes alone, as long as a slow blink', () => {
  expect(Object.keys(STIR)).toEqual(['eyes']);
  expect(STIR_MS).toBeLessThan(500);
});
