import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { stationErrorSchema } from '../../src/station/contract';
import { FIRST_SETTINGS, settingsSchema } from '../../src/station/settings';
import { JournalStage } from '../journal/stage';
import { stagedStation } from './staged-station';
import type { Station } from './station';

let stage: JournalStage;
let station: Station;

beforeEach(async () => {
  stage = await JournalStage.create();
  station = stagedStation(stage, null);
});
afterEach(() => stage.remove());

const patch = (body: string, type = 'application/json') =>
  station.request('/api/settings', {
    method: 'PATCH',
    headers: { 'content-type': type },
    body,
  });

const held = async () =>
  settingsSchema.parse(await (await station.request('/api/settings')).json());

describe('a request at the door', () => {
  it.each([
    ['{"volume": 0.3', 'JSON'],
    ['{"volume": "loud"}', 'volume'],
    ['{"volume": 1e999}', 'volume'],
    ['{"camera": {"rotationDeg": 45}}', 'camera.rotationDeg'],
    ['{"loudness": 1}', 'loudness'],
    ['[]', 'object'],
  ])('of %s is refused by name and changes nothing', async (body, word) => {
    const answer = await patch(body);
    const { code, message } = stationErrorSchema.parse(await answer.json());
    expect({ status: answer.status, code }).toEqual({ status: 400, code: 'REQUEST_INVALID' });
    expect(message).toContain(word);
    expect(await held()).toEqual(FIRST_SETTINGS);
  });

  it('that is not told to be JSON is refused, and not taken for an empty one', async () => {
    expect((await patch('{"volume": 0.3}', 'text/plain')).status).toBe(400);
    expect((await patch('{"volume": 0.3}', 'application/json; charset=utf-8')).status).toBe(200);
    expect((await held()).volume).toBe(0.3);
  });

  it.each(['limit=0', 'limit=501', 'limit=many', 'limit=1&limit=2', 'most=3'])(
    'for a list with %s is refused',
    async (query) => {
      expect((await station.request(`/api/room-checks?${query}`)).status).toBe(400);
    },
  );
});
