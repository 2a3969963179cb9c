import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { saveObservation, type SavedObservation } from '../../src/observation/save-observation';
import { savedPhotoSchema } from '../../src/station/contract';
import { requireBrowser } from '../browser/find-browser';
import { sidecarSchema } from '../export/sidecar';
import { startHeadlessVision } from '../photo/headless-vision';
import { decodePicture } from '../picture/decode-picture';
import type { RawPicture } from '../picture/raw-picture';
import { openLoopback } from './loopback';
import { loadLibrary } from './library';
import { findPlaces } from './places';
import { PictureRegister } from './picture-register';
import { fixedSettings } from './settings-file';
import { createStation, type Station } from './station';

const SECOND_MS = 1000;
let folder: string;
let station: Station;
let picture: RawPicture;
let observation: SavedObservation;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bolang-photos-'));
  const places = findPlaces();
  const pictures = new PictureRegister();
  const library = await loadLibrary(places);
  const clock = () => new Date(2026, 0, 31, 15, 45, 1);
  station = createStation({
    ...places,
    library,
    outDir: folder,
    clock,
    pictures,
    settings: fixedSettings(),
    journal: null,
  });

  const portrait = join(dirname(places.modelsDir), 'sample', 'portrait.jpg');
  picture = await decodePicture(await readFile(portrait), portrait);
  const loopback = await openLoopback(station);
  const vision = await startHeadlessVision({ browser: requireBrowser(), loopback, pictures });
  observation = saveObservation(await vision.observe(picture));
  await vision.close();
  await loopback.close();
}, 120 * SECOND_MS);

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

function post(specification: string, policy: string | null = null): Promise<Response> | Response {
  const body = new FormData();
  body.set('shot', JSON.stringify({ specification, policy, subject: 'adult', observation }));
  body.set('picture', new Blob([picture.pixels]));
  return station.request('/api/photos', { method: 'POST', body });
}

describe('POST /api/photos', () => {
  it('judges again, and saves the photo with its record under a name that tells nobody', async () => {
    const saved = savedPhotoSchema.parse(await (await post('cn.exitentry.nia')).json());
    expect(saved).toMatchObject({ verdict: 'pass', rejected: false });
    const record = sidecarSchema.parse(JSON.parse(await readFile(saved.sidecar, 'utf8')));
    const name = `20260131-154501-${record.photo.sha256.slice(0, 8)}`;
    expect(saved.photo).toBe(join(folder, `${name}.jpg`));
    expect(saved.sidecar).toBe(join(folder, `${name}.json`));
    expect(await sharp(saved.photo).metadata()).toMatchObject({ width: 354, height: 472 });
    expect((await readdir(folder)).sort()).toEqual([`${name}.jpg`, `${name}.json`]);
  });

  it.each(['cn.idcard', 'us.visa.digital'])('keeps every number of %s', async (id) => {
    const answer = await post(id);
    const saved = savedPhotoSchema.parse(await answer.json());
    const { specifications } = await loadLibrary(findPlaces());
    const specification = specifications.find((candidate) => candidate.id === id);
    const { photo, file } = specification ?? {};
    const bytes = await readFile(saved.photo);
    expect(await sharp(bytes).metadata()).toMatchObject({
      width: photo?.widthPx,
      height: photo?.heightPx,
      density: photo?.dpi,
    });
    expect(bytes.length).toBeGreaterThanOrEqual((file?.minKb ?? NaN) * 1024);
    expect(bytes.length).toBeLessThanOrEqual((file?.maxKb ?? NaN) * 1000);
  });
});
