import { afterEach, beforeEach, expect, it } from 'vitest';
import { LIGHT_METERS } from '../../src/light/light-reading';
import { stationErrorSchema } from '../../src/station/contract';
import { roomCheckSchema, roomChecksSchema, type RoomReport } from '../../src/station/room-check';
import type { Journal } from '../journal/open-journal';
import { HOUR_MS, JournalStage } from '../journal/stage';
import { postTo, stagedStation } from './staged-station';

let stage: JournalStage;
let journal: Journal;
beforeEach(async () => {
  stage = await JournalStage.create();
  journal = await stage.open();
});
afterEach(async () => {
  await journal.close();
  await stage.remove();
});

const post = (body: unknown, withJournal: Journal | null = journal) =>
  postTo(stagedStation(stage, withJournal), '/api/room-checks', body);

const read = async (query = '') =>
  roomChecksSchema.parse(
    await (await stagedStation(stage, journal).request(`/api/room-checks${query}`)).json(),
  );

const codeOf = async (answer: Response) => [
  answer.status,
  stationErrorSchema.parse(await answer.json()).code,
];

const GOOD: RoomReport = {
  outcome: 'pass',
  looks: 10,
  readings: LIGHT_METERS.map((meter) => ({ meter, state: 'good', value: 0.25, unit: 'stop' })),
};
const DARK_LEFT: RoomReport = {
  outcome: 'adjust',
  looks: 10,
  readings: LIGHT_METERS.map((meter) =>
    meter === 'balance'
      ? { meter, state: 'adjust', value: 0.91, unit: 'stop', advice: 'leftCloser' }
      : { meter, state: 'not-measured' },
  ),
};

it('checks are kept with the station’s time, the newest first', async () => {
  const first = roomCheckSchema.parse(await (await post(DARK_LEFT)).json());
  expect(first).toEqual({ ...DARK_LEFT, id: first.id, atMs: stage.clockMs });
  stage.pass(1);
  await post(GOOD);
  stage.pass(2);
  const { nowMs, checks } = await read();
  expect(nowMs).toBe(stage.clockMs);
  expect(checks).toEqual([
    { ...GOOD, id: checks[0]?.id, atMs: nowMs - 2 * HOUR_MS },
    { ...DARK_LEFT, id: first.id, atMs: nowMs - 3 * HOUR_MS },
  ]);
  expect((await read('?limit=1')).checks).toHaveLength(1);
});

it('they are there when the station is opened again', async () => {
  await post(GOOD);
  await journal.close();
  journal = await stage.open();
  expect((await read()).checks).toMatchObject([GOOD]);
});

it.each([
  ['an outcome that the readings do not say', { ...GOOD, outcome: 'incomplete' }],
  ['a meter that is missing', { ...GOOD, readings: GOOD.readings.slice(1) }],
  ['a meter twice', { ...GOOD, readings: GOOD.readings.map(() => GOOD.readings[0]) }],
  ['a picture', { ...GOOD, picture: 'data:,' }],
])('%s is refused', async (_, body) => {
  expect(await codeOf(await post(body))).toEqual([400, 'REQUEST_INVALID']);
  expect((await read()).checks).toEqual([]);
});

it('a station without a journal keeps none', async () => {
  expect(await codeOf(await post(GOOD, null))).toEqual([503, 'JOURNAL_OFF']);
});
