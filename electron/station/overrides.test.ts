import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { observationSchema } from '../../src/observation/observation';
import { toAnswerFor } from '../../src/responsibility/to-answer-for';
import { savedPhotoSchema, stationErrorSchema } from '../../src/station/contract';
import { overriddenSchema, overridesSchema, sittingBegunSchema } from '../../src/station/journal';
import { sidecarSchema } from '../export/sidecar';
import type { Journal } from '../journal/open-journal';
import { JournalStage, photoSet } from '../journal/stage';
import { postTo, stagedStation } from './staged-station';
import type { Station } from './station';

const OVERRIDE = {
  ...{ staff: '王', why: 'youngChild', line: null },
  ...{ specification: 'cn.exitentry.nia', policy: null, subject: 'child' },
  checks: [{ id: 'gaze', verdict: 'fail', reason: 'lookingLeft' }],
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

const stationWith = (withJournal: Journal | null): Station =>
  stagedStation(stage, withJournal, { staffNames: ['王', 'Li'] });

const post = (address: string, body: unknown) => postTo(station, address, body);

async function begin(): Promise<string> {
  const { specification, subject } = OVERRIDE;
  const answer = await post('/api/sittings', { language: 'zh-CN', specification, subject });
  return sittingBegunSchema.parse(await answer.json()).id;
}

async function override(sitting: string, said: unknown): Promise<string> {
  const answer = await post(`/api/sittings/${sitting}/overrides`, said);
  return overriddenSchema.parse(await answer.json()).id;
}

async function refusal(answer: Response | Promise<Response>) {
  const response = await answer;
  return [response.status, stationErrorSchema.parse(await response.json()).code];
}

const overrides = async (query = '') =>
  overridesSchema.parse(await (await station.request(`/api/journal/overrides${query}`)).json());

describe('an override', () => {
  it('says who of the staff answers for what and why, newest first', async () => {
    const id = await begin();
    const firstAtMs = stage.clockMs;
    const first = await override(id, OVERRIDE);
    stage.pass(1);
    const second = await override(id, {
      ...OVERRIDE,
      ...{ staff: ' Li ', why: 'other', line: ' 窗口同意 ' },
    });
    expect(await overrides()).toEqual([
      {
        ...{ ...OVERRIDE, id: second, sitting: id, atMs: stage.clockMs },
        ...{ staff: 'Li', why: 'other', line: '窗口同意' },
      },
      { ...OVERRIDE, id: first, sitting: id, atMs: firstAtMs },
    ]);
    expect(await overrides('?limit=1')).toHaveLength(1);
  });

  it('of who may not answer here, or for what nobody knows, is refused', async () => {
    const about = `/api/sittings/${await begin()}/overrides`;
    const stranger = post(about, { ...OVERRIDE, staff: '赵' });
    expect(await refusal(stranger)).toEqual([404, 'STAFF_UNKNOWN']);
    const unknown = post(about, { ...OVERRIDE, specification: 'xx.none' });
    expect(await refusal(unknown)).toEqual([404, 'SPECIFICATION_UNKNOWN']);
    expect(await overrides()).toEqual([]);
  });

  it('is kept when the photos go', async () => {
    const id = await begin();
    await override(id, OVERRIDE);
    await journal.write(photoSet(stage.outDir, 'photo'), id);
    stage.pass(stage.retentionHours + 1);
    await journal.sweep();
    expect(await stage.files()).toEqual([]);
    expect(await overrides()).toMatchObject([OVERRIDE]);
  });
});

describe('a photo that fails', () => {
  const seen = new URL('../../src/examples/mouth-open.json', import.meta.url);

  async function savePhoto(sitting: string, answeredBy?: string): Promise<Response> {
    const observation: unknown = JSON.parse(await readFile(seen, 'utf8'));
    const { widthPx, heightPx } = observationSchema.parse(observation).picture;
    const { specification, policy } = OVERRIDE;
    const shot = { specification, policy, subject: 'adult', sitting, observation };
    const body = new FormData();
    body.set('shot', JSON.stringify({ ...shot, ...(answeredBy && { override: answeredBy }) }));
    body.set('picture', new Blob([new Uint8Array(4 * widthPx * heightPx).fill(200)]));
    return station.request('/api/photos', { method: 'POST', body });
  }

  async function savedAs(answer: Promise<Response>) {
    const saved = savedPhotoSchema.parse(await (await answer).json());
    const text = await readFile(saved.sidecar, 'utf8');
    return { saved, text, record: sidecarSchema.parse(JSON.parse(text)) };
  }

  it('is rejected, unless staff answer for all that it breaks', async () => {
    const id = await begin();
    const rejected = await savedAs(savePhoto(id));
    expect(rejected.saved).toMatchObject({ verdict: 'fail', rejected: true });
    expect(rejected.record.override).toBeUndefined();

    const all = { ...OVERRIDE, checks: toAnswerFor(rejected.record.checks) };
    const less = await override(id, OVERRIDE);
    const ofAnother = await override(await begin(), all);
    for (const wrong of [NOBODY, less, ofAnother]) {
      expect(await refusal(savePhoto(id, wrong))).toEqual([404, 'OVERRIDE_UNKNOWN']);
    }
    expect(await stage.files()).toHaveLength(2);

    const answered = await override(id, all);
    const { saved, text, record } = await savedAs(savePhoto(id, answered));
    expect(saved).toMatchObject({ verdict: 'fail', rejected: false });
    expect(path.dirname(saved.photo)).toBe(stage.outDir);
    expect(record).toMatchObject({ verdict: 'fail', override: answered });
    expect(text).not.toContain(OVERRIDE.staff);
    expect(await stage.notWhole()).toEqual([]);
  });

  it('is answered for by nobody where there is no journal', async () => {
    station = stationWith(null);
    expect(await refusal(savePhoto(NOBODY, NOBODY))).toEqual([503, 'JOURNAL_OFF']);
  });
});
