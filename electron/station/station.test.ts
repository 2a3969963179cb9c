import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hc } from 'hono/client';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PICTURE_HEADERS, stationErrorSchema } from '../../src/station/contract';
import { loadLibrary } from './library';
import { findPlaces } from './places';
import { PictureRegister } from './picture-register';
import { fixedSettings } from './settings-file';
import { createStation, type Station } from './station';

const places = findPlaces();
const pictures = new PictureRegister();
let folder: string;
let station: Station;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bolang-station-'));
  const rendererDir = join(folder, 'renderer');
  await mkdir(rendererDir);
  await writeFile(join(rendererDir, 'index.html'), '<p>screens</p>');
  await writeFile(join(folder, 'secret.txt'), 'secret');
  const library = await loadLibrary(places);
  station = createStation({
    settings: fixedSettings(),
    journal: null,
    ...places,
    rendererDir,
    library,
    outDir: join(folder, 'out'),
    clock: () => new Date(2026, 0, 31, 15, 45, 1),
    pictures,
  });
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

const client = () =>
  hc<Station>('http://station', {
    fetch: async (...args: Parameters<typeof fetch>) => {
      return station.fetch(new Request(...args));
    },
  });

async function errorOf(response: Response) {
  return { status: response.status, ...stationErrorSchema.parse(await response.json()) };
}

function face() {
  return {
    landmarks: Array.from({ length: 478 * 3 }, () => 1),
    matrix: Array.from({ length: 16 }, () => 0),
  };
}

function observation(widthPx: number, heightPx: number, faces: readonly unknown[] = []) {
  return { version: 3, picture: { widthPx, heightPx }, faces, appearance: null };
}

async function postPhoto(shot: unknown, pixels: Uint8Array<ArrayBuffer>): Promise<Response> {
  return client().api.photos.$post({
    form: { shot: JSON.stringify(shot), picture: new File([pixels], 'picture') },
  });
}

describe('the files of the station', () => {
  it('serves the screens, the models and the wasm with rules that keep everything inside', async () => {
    const page = await station.request('/');
    expect(await page.text()).toBe('<p>screens</p>');
    expect(page.headers.get('content-type')).toContain('text/html');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'self'");
    expect(page.headers.get('content-security-policy')).not.toContain('unsafe-inline');
    expect(page.headers.get('cross-origin-embedder-policy')).toBe('require-corp');

    const wasm = await station.request('/wasm/vision_wasm_module_internal.wasm');
    expect(wasm.headers.get('content-type')).toBe('application/wasm');
    const model = await station.request('/models/face_landmarker.task');
    expect((await model.arrayBuffer()).byteLength).toBeGreaterThan(1_000_000);
  });

  it.each(['/none.js', '/models/none', '/../secret.txt', '/%2e%2e/secret.txt', '/api/none'])(
    'has nothing at %s',
    async (path) => {
      expect(await errorOf(await station.request(path))).toMatchObject({
        status: 404,
        code: 'NOT_FOUND',
      });
    },
  );
});

describe('GET /api/library', () => {
  it('lists specifications and policies and forbids to keep the answer', async () => {
    const answer = await client().api.library.$get();
    const { specifications, policies, problems } = await answer.json();
    expect(specifications.map(({ id }) => id)).toContain('cn.exitentry.nia');
    expect(policies.map(({ id }) => id)).toContain('cn.exitentry.window_strict');
    expect(problems).toEqual([]);
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });
});

describe('/api/pictures', () => {
  it('turns a file into raw pixels', async () => {
    const file = await sharp({ create: { width: 30, height: 20, channels: 3, background: '#f00' } })
      .png()
      .toBuffer();
    const answer = await station.request('/api/pictures', {
      method: 'POST',
      body: new Uint8Array(file),
    });
    expect(answer.headers.get(PICTURE_HEADERS.widthPx)).toBe('30');
    expect(answer.headers.get(PICTURE_HEADERS.heightPx)).toBe('20');
    const pixels = new Uint8Array(await answer.arrayBuffer());
    expect([...pixels.subarray(0, 4)]).toEqual([255, 0, 0, 255]);
    expect(pixels.length).toBe(30 * 20 * 4);
    expect(answer.headers.has(PICTURE_HEADERS.focalLengthPx)).toBe(false);
  });

  it('says what lens took a file, and a registered picture, where that is known', async () => {
    const file = await sharp({ create: { width: 30, height: 20, channels: 3, background: '#f00' } })
      .withExif({ IFD2: { FocalLengthIn35mmFilm: '36' } })
      .jpeg()
      .toBuffer();
    const read = await station.request('/api/pictures', {
      method: 'POST',
      body: new Uint8Array(file),
    });
    expect(Number(read.headers.get(PICTURE_HEADERS.focalLengthPx))).toBeCloseTo(30, 6);
    const pixels = new Uint8Array([1, 2, 3, 255]);
    const id = pictures.add({ pixels, widthPx: 1, heightPx: 1, focalLengthPx: 2.5 });
    const held = await station.request(`/api/pictures/${id}`);
    expect(held.headers.get(PICTURE_HEADERS.focalLengthPx)).toBe('2.5');
  });

  it('says what is wrong with a file', async () => {
    const answer = await station.request('/api/pictures', { method: 'POST', body: 'text' });
    expect(await errorOf(answer)).toMatchObject({ status: 422, code: 'PICTURE_UNREADABLE' });
  });

  it('hands out a registered picture until it is removed', async () => {
    const id = pictures.add({ pixels: new Uint8Array([1, 2, 3, 255]), widthPx: 1, heightPx: 1 });
    const answer = await station.request(`/api/pictures/${id}`);
    expect([...new Uint8Array(await answer.arrayBuffer())]).toEqual([1, 2, 3, 255]);
    pictures.remove(id);
    expect(await errorOf(await station.request(`/api/pictures/${id}`))).toMatchObject({
      status: 404,
      code: 'PICTURE_UNKNOWN',
    });
  });
});

describe('POST /api/photos refuses', () => {
  const shot = { specification: 'cn.exitentry.nia', policy: null, subject: 'adult' };
  const pixels = new Uint8Array(4 * 4 * 4);

  it('a request that is none', async () => {
    const wrong: [unknown, string][] = [
      [{ ...shot }, 'observation'],
      [{ ...shot, subject: 'dog', observation: observation(4, 4) }, 'subject'],
      [{ ...shot, observation: { ...observation(4, 4), version: 1 } }, 'version'],
      [{ ...shot, observation: observation(4, 4, [{ ...face(), matrix: [1] }]) }, 'matrix'],
      [{ ...shot, observation: observation(4, 4), extra: 1 }, 'extra'],
    ];
    for (const [body, word] of wrong) {
      const error = await errorOf(await postPhoto(body, pixels));
      expect(error).toMatchObject({ status: 400, code: 'REQUEST_INVALID' });
      expect(error.message).toContain(word);
    }
    const form = await station.request('/api/photos', { method: 'POST', body: new FormData() });
    expect(await errorOf(form)).toMatchObject({ status: 400, code: 'REQUEST_INVALID' });
    const text = await station.request('/api/photos', { method: 'POST', body: 'text' });
    expect(await errorOf(text)).toMatchObject({ status: 400, code: 'REQUEST_INVALID' });
  });

  it('a specification that it does not know', async () => {
    const body = { ...shot, specification: 'xx.none', observation: observation(4, 4) };
    const error = await errorOf(await postPhoto(body, pixels));
    expect(error).toMatchObject({ status: 404, code: 'SPECIFICATION_UNKNOWN' });
    expect(error.message).toContain('cn.exitentry.nia');
  });

  it('a picture of another size than was looked at', async () => {
    const body = { ...shot, observation: observation(4, 5) };
    expect(await errorOf(await postPhoto(body, pixels))).toMatchObject({
      status: 422,
      code: 'PICTURE_SIZE_MISMATCH',
    });
  });

  it('a picture without a face, and writes nothing', async () => {
    const body = { ...shot, observation: observation(4, 4) };
    expect(await errorOf(await postPhoto(body, pixels))).toMatchObject({
      status: 422,
      code: 'NO_CROP',
    });
    expect(await readdir(folder)).not.toContain('out');
  });
});
