import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { verifyInstallation } from './installation';
import { findPlaces, type Places } from './places';

const MODEL = 'face_landmarker.task';
let folder: string;
let places: Places;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bolang-installation-'));
  const { modelsDir } = findPlaces();
  places = {
    ...findPlaces(),
    modelsDir: join(folder, 'models'),
    rendererDir: join(folder, 'renderer'),
  };
  await cp(modelsDir, places.modelsDir, { recursive: true });
  await cp(join(dirname(modelsDir), 'model-manifest.json'), join(folder, 'model-manifest.json'));
  await mkdir(places.rendererDir);
  await writeFile(join(places.rendererDir, 'index.html'), '');
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

it('finds nothing wrong with the models that were assembled here', async () => {
  await expect(verifyInstallation(places)).resolves.toBeUndefined();
});

it('names a model that is missing', async () => {
  await rm(join(places.modelsDir, MODEL));
  await expect(verifyInstallation(places)).rejects.toMatchObject({
    code: 'MODEL_MISSING',
    message: expect.stringContaining(MODEL),
  });
});

it('names a model that is another', async () => {
  await writeFile(join(places.modelsDir, MODEL), 'other');
  await expect(verifyInstallation(places)).rejects.toMatchObject({
    code: 'MODEL_WRONG',
    message: expect.stringContaining(MODEL),
  });
});

it('says that the screens are not built', async () => {
  await rm(places.rendererDir, { recursive: true });
  await expect(verifyInstallation(places)).rejects.toMatchObject({ code: 'RENDERER_MISSING' });
});
