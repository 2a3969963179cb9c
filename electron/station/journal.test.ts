import { execFileSync } from 'node:child_process';
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { stationErrorSchema } from '../../src/station/contract';
import {
  fetchedSchema,
  messagesSchema,
  receiptSchema,
  recordedSchema,
  sittingBegunSchema,
  sittingsSchema,
  storageSchema,
} from '../../src/station/journal';
import { savedPhotoSchema } from '../../src/station/contract';
import type { Journal } from '../journal/open-journal';
import { JournalStage } from '../journal/stage';
import { decodePicture } from '../picture/decode-picture';
import { findPlaces } from './places';
import { postTo, stagedStation } from './staged-station';
import type { Station } from './station';

const places = findPlaces();
const BEGINNING = { language: 'zh-CN', specification: 'cn.exitentry.nia', subject: 'adult' };
const TRY = {
  verdict: 'fail',
  source: 'camera',
  checks: [{ id: 'gaze', verdict: 'fail', reason: 'lookingLeft' }],
};
const OVERRIDE = {
  ...{ staff: '王', why: 'youngChild', line: null },
  ...{ specification: 'cn.exitentry.nia', policy: null, subject: 'child' },
  checks: [{ id: 'mouthClosed', verdict: 'fail', reason: 'mouthOpen' }],
} as const;
const NOBODY = '00000000-0000-4000-8000-000000000000';

let stage: JournalStage;
let journal: Journal;
let station: Station;

beforeEach(async () => {
  stage = await JournalStage.create();
  journal = await stage.open();
  station = stationWith(journal);
});
afterEach(async () => {
  await journal.close();
  await stage.remove();
});

const stationWith = (withJournal: Journal | null, outDir?: string): Station =>
  stagedStation(stage, withJournal, { staffNames: ['王'] }, outDir);

const post = (address: string, body?: unknown) => postTo(station, address, body);

async function begin(): Promise<string> {
  return sittingBegunSchema.parse(await (await post('/api/sittings', BEGINNING)).json()).id;
}

async function refusal(answer: Response | Promise<Response>) {
  const response = await answer;
  return [response.status, stationErrorSchema.parse(await response.json()).code];
}

const read = async (address: string) => (await station.request(address)).json();

describe('a sitting', () => {
  it('is recorded from its beginning to its end', async () => {
    const id = await begin();
    const about = `/api/sittings/${id}`;
    for (const [address, body] of [
      ['tries', TRY],
      ['tries', { ...TRY, verdict: 'pass', source: 'disk', checks: [] }],
      ['calls', undefined],
      ['message', { stars: 4, line: '  灯有点亮 ' }],
      ['end', { outcome: 'finished' }],
    ] as const) {
      const answer = await post(`${about}/${address}`, body);
      expect(recordedSchema.parse(await answer.json())).toEqual({ recorded: true });
    }
    const receipt = receiptSchema.parse(await (await post(`${about}/receipt`)).json());
    const again = receiptSchema.parse(await (await post(`${about}/receipt`)).json());
    expect(again).toEqual(receipt);
    const atMs = stage.clockMs;
    expect(sittingsSchema.parse(await read('/api/journal/sittings'))).toEqual([
      {
        id,
        ...BEGINNING,
        ...{ begunAtMs: atMs, endedAtMs: atMs, outcome: 'finished', fetchedAtMs: null },
        ...{ tries: 2, staffCalls: 1, receipt: receipt.number, files: [] },
      },
    ]);
    expect(messagesSchema.parse(await read('/api/journal/messages'))).toEqual([
      { sitting: id, atMs, stars: 4, line: '灯有点亮' },
    ]);
  });

  it('leaves one message and ends once', async () => {
    const about = `/api/sittings/${await begin()}`;
    const first = { stars: null, line: 'first' };
    await post(`${about}/message`, first);
    expect(await refusal(post(`${about}/message`, { stars: 1, line: null }))).toEqual([
      409,
      'MESSAGE_LEFT',
    ]);
    await post(`${about}/end`, { outcome: 'left' });
    expect(await refusal(post(`${about}/end`, { outcome: 'expired' }))).toEqual([
      409,
      'SITTING_ENDED',
    ]);
    expect(messagesSchema.parse(await read('/api/journal/messages'))).toMatchObject([first]);
    expect(sittingsSchema.parse(await read('/api/journal/sittings'))).toMatchObject([
      { outcome: 'left' },
    ]);
  });

  it('is listed newest first, as many as are asked for', async () => {
    const ids: string[] = [];
    for (const line of ['one', 'two', 'three']) {
      stage.pass(1);
      const id = await begin();
      ids.unshift(id);
      await post(`/api/sittings/${id}/message`, { stars: null, line });
    }
    const sittings = sittingsSchema.parse(await read('/api/journal/sittings?limit=2'));
    expect(sittings.map(({ id }) => id)).toEqual(ids.slice(0, 2));
    const messages = messagesSchema.parse(await read('/api/journal/messages?limit=2'));
    expect(messages.map(({ line }) => line)).toEqual(['three', 'two']);
  });

  it('that nobody began is refused everywhere', async () => {
    const bodies = { tries: TRY, calls: undefined, message: { stars: 1, line: null } };
    const ends = { end: { outcome: 'left' }, receipt: undefined, fetched: undefined };
    const others = { ...ends, overrides: OVERRIDE };
    for (const [address, body] of Object.entries({ ...bodies, ...others })) {
      const answer = post(`/api/sittings/${NOBODY}/${address}`, body);
      expect(await refusal(answer), address).toEqual([404, 'SITTING_UNKNOWN']);
    }
  });

  it.each([
    ['', { ...BEGINNING, name: '张三' }],
    ['', { ...BEGINNING, language: 'not a language' }],
    ['tries', { ...TRY, checks: [{ id: 'unheard-of', verdict: 'fail', reason: 'ok' }] }],
    ['message', { stars: 6, line: null }],
    ['message', { stars: null, line: 'x'.repeat(201) }],
    ['message', { stars: null, line: null }],
    ['end', { outcome: 'bored' }],
    ['overrides', { ...OVERRIDE, checks: [] }],
    ['overrides', { ...OVERRIDE, checks: [{ ...OVERRIDE.checks[0], verdict: 'pass' }] }],
    ['overrides', { ...OVERRIDE, why: 'other' }],
    ['overrides', { ...OVERRIDE, line: 'x'.repeat(201) }],
    ['overrides', { ...OVERRIDE, person: '张三' }],
    ['overrides', { ...OVERRIDE, staff: '  ' }],
  ])('is not told of by what the door does not know: %s %j', async (address, body) => {
    const id = await begin();
    const answer = post(address === '' ? '/api/sittings' : `/api/sittings/${id}/${address}`, body);
    expect(await refusal(answer)).toEqual([400, 'REQUEST_INVALID']);
  });

  it('for a specification that is not here is refused', async () => {
    const answer = post('/api/sittings', { ...BEGINNING, specification: 'xx.none' });
    expect(await refusal(answer)).toEqual([404, 'SPECIFICATION_UNKNOWN']);
  });
});

describe('a photo', () => {
  const sample = path.join(path.dirname(places.modelsDir), 'sample', 'portrait.jpg');

  async function savePhoto(sitting?: string): Promise<Response> {
    const picture = await decodePicture(await readFile(sample), sample);
    const seen = new URL('../../src/examples/portrait.json', import.meta.url);
    const observation: unknown = JSON.parse(await readFile(seen, 'utf8'));
    const { specification, subject } = BEGINNING;
    const shot = { specification, policy: null, subject, observation, ...(sitting && { sitting }) };
    const body = new FormData();
    body.set('shot', JSON.stringify(shot));
    body.set('picture', new Blob([picture.pixels]));
    return station.request('/api/photos', { method: 'POST', body });
  }

  it('is recorded with its sitting: which files, their hashes, and what was found', async () => {
    const id = await begin();
    const saved = savedPhotoSchema.parse(await (await savePhoto(id)).json());
    const names = [saved.photo, saved.sidecar].map((file) => path.basename(file));
    expect(sittingsSchema.parse(await read('/api/journal/sittings'))).toMatchObject([
      { files: names },
    ]);
    expect(await stage.notWhole()).toEqual([]);
    expect(await stage.rows()).toMatchObject([
      { name: names[0], kind: 'photo', state: 'kept', verdict: 'pass' },
      { name: names[1], kind: 'sidecar', specification: 'cn.exitentry.nia' },
    ]);
  });

  it('goes at once when it was fetched, where nothing is to be kept', async () => {
    stage.retentionHours = 0;
    const id = await begin();
    await savePhoto(id);
    const answer = await post(`/api/sittings/${id}/fetched`);
    expect(fetchedSchema.parse(await answer.json())).toEqual({ deletedFiles: 2 });
    expect(await stage.files()).toEqual([]);
  });

  it('of no sitting is recorded too, and one of an unknown sitting is not written', async () => {
    expect((await savePhoto()).status).toBe(200);
    expect(await stage.rows()).toHaveLength(2);
    expect(await refusal(savePhoto(NOBODY))).toEqual([404, 'SITTING_UNKNOWN']);
    expect(await stage.files()).toHaveLength(2);
  });

  it('is saved without a record where there is no journal', async () => {
    station = stationWith(null);
    expect((await savePhoto(NOBODY)).status).toBe(200);
    expect(await stage.files()).toHaveLength(2);
    expect(await stage.rows()).toEqual([]);
  });
});

it('without a journal, what needs one is refused, and the disk is still looked at', async () => {
  station = stationWith(null);
  expect(await refusal(post('/api/sittings', BEGINNING))).toEqual([503, 'JOURNAL_OFF']);
  const list = station.request('/api/journal/sittings');
  expect(await refusal(list)).toEqual([503, 'JOURNAL_OFF']);
  const { freeKb } = storageSchema.parse(await read('/api/storage'));
  expect(freeKb).toBeGreaterThan(0);
});

// Only root may mount a small disk.
describe.skipIf(process.getuid?.() !== 0 || process.platform !== 'linux')('a full disk', () => {
  it('begins no sitting and says so to staff', async () => {
    const mounted = path.join(stage.folder, 'disk');
    await mkdir(mounted);
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', mounted]);
    try {
      station = stationWith(journal, path.join(mounted, 'not', 'there', 'yet'));
      expect(storageSchema.parse(await read('/api/storage'))).toEqual({
        enough: false,
        freeKb: 1024,
      });
      expect(await refusal(post('/api/sittings', BEGINNING))).toEqual([507, 'DISK_FULL']);
      expect(await journal.sittings.list(1)).toEqual([]);
    } finally {
      execFileSync('umount', [mounted]);
    }
  });
});
