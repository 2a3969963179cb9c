import { expect, it } from 'vitest';
import type { LightNumbers } from './light-numbers';
import { lightOverTime, NO_LIGHT, type LightState } from './light-over-time';
import { judgeRoom, LOOKS_OF_CHECK, NO_LOOKS, withLook, type RoomLooks } from './room-check';
import { roomReportSchema } from '../station/room-check';

/** A well-lit room; every look reads a little differently. */
const look = (n: number, change: Partial<LightNumbers> = {}): LightNumbers => ({
  ...{ sideStops: 0, topStops: 0.3, faceL: 100 + n / 100, skinL: 62, clippedShare: 0 },
  ...{ castA: 0, castB: 0, wallL: 98, wallChroma: 1, wallSlopeL: 2, shadowLog: 0 },
  ...change,
});

/** A look every half second. */
const play = (looks: readonly (LightNumbers | null)[], from: LightState = NO_LIGHT): LightState =>
  looks.reduce<LightState>((state, light, n) => lightOverTime(state, light, 500 * n), from);

const LEFT_DARK = { sideStops: 1 };

it('a look that is off among good ones moves nothing', () => {
  const state = play([look(0), look(1), look(2), look(3, LEFT_DARK), look(4)]);
  expect(state.step).toEqual({ kind: 'done' });
});

it('a lamp that is moved shows in the looks after', () => {
  const dark = [0, 1, 2].map((n) => look(n, LEFT_DARK));
  expect(play(dark).step).toEqual({ kind: 'do', advice: 'leftCloser' });
  const mended = [3, 4, 5, 6, 7].map((n) => look(n));
  expect(play([...dark, ...mended]).step).toEqual({ kind: 'done' });
});

it('a step stays long enough to be read', () => {
  const dark = play([look(0, LEFT_DARK)]);
  const soon = lightOverTime(lightOverTime(dark, look(1), 200), look(2), 400);
  expect(soon.step).toEqual({ kind: 'do', advice: 'leftCloser' });
  expect(soon.readings.balance.state).toBe('good');
  expect(lightOverTime(soon, look(3), 1600).step).toEqual({ kind: 'done' });
});

it('a look that several reports tell counts once', () => {
  const state = play([look(0, LEFT_DARK), look(1), look(1), look(1)]);
  expect(state.looks).toHaveLength(2);
});

it('who gets up is waited for, and then nothing is known', () => {
  const seen = play([look(0), look(1)]);
  expect(lightOverTime(seen, null, 1000)).toBe(seen);
  expect(lightOverTime(seen, null, 2500)).toBe(NO_LIGHT);
});

const collect = (looks: readonly (LightNumbers | null)[]): RoomLooks =>
  looks.reduce((all, light, n) => withLook(all, light, 300 * n), NO_LOOKS);
const many = (change: Partial<LightNumbers> = {}): LightNumbers[] =>
  Array.from({ length: LOOKS_OF_CHECK }, (_, n) => look(n, change));

it('a check of the room needs looks enough, and each of them once', () => {
  expect(collect([null, look(0), look(0), null, look(0), look(1)]).taken).toHaveLength(2);
  // The same again after a second is a look at a room that stands still.
  expect(collect([look(0), null, null, null, look(0)]).taken).toHaveLength(2);
  expect(collect([...many(), look(99)]).taken).toHaveLength(LOOKS_OF_CHECK);
  expect(judgeRoom(collect(many().slice(1))).outcome).toBe('incomplete');
  expect(judgeRoom(NO_LOOKS).readings.every(({ state }) => state === 'not-measured')).toBe(true);
});

it('a check passes only where everything was measured and is good', () => {
  expect(judgeRoom(collect(many())).outcome).toBe('pass');
  expect(judgeRoom(collect(many({ topStops: null }))).outcome).toBe('incomplete');
  expect(judgeRoom(collect(many({ topStops: null, wallL: 60 }))).outcome).toBe('adjust');
  // Between the two lines: good for a meter that was good before, not for a check.
  expect(judgeRoom(collect(many({ sideStops: 0.57 }))).outcome).toBe('adjust');
});

it('some blinks and turns among the looks take nothing away, half of them do', () => {
  const turned = (count: number) =>
    many().map((one, n) => (n < count ? { ...one, sideStops: null } : one));
  expect(judgeRoom(collect(turned(4))).outcome).toBe('pass');
  expect(judgeRoom(collect(turned(6))).outcome).toBe('incomplete');
});

it('every finding is accepted at the station’s door', () => {
  for (const looks of [many(), many({ wallL: 60 }), many({ shadowLog: null }), []]) {
    const finding = JSON.parse(JSON.stringify(judgeRoom(collect(looks))));
    expect(roomReportSchema.safeParse(finding).error).toBeUndefined();
  }
});
