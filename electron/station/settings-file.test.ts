import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { FIRST_SETTINGS } from '../../src/station/settings';
import { openSettings } from './settings-file';

let folder: string;
let said: string[];
const open = () => openSettings(folder, (sentence) => said.push(sentence));

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'settings-'));
  said = [];
});
afterEach(() => rm(folder, { recursive: true }));

it('begins with the first settings and writes nothing', async () => {
  expect((await open()).get()).toEqual(FIRST_SETTINGS);
  expect(await readdir(folder)).toEqual([]);
});

it('keeps what was changed, and nothing but that', async () => {
  const store = await open();
  await store.change({ volume: 0.3, camera: { rotationDeg: 90 } });
  const expected = {
    ...FIRST_SETTINGS,
    volume: 0.3,
    camera: { ...FIRST_SETTINGS.camera, rotationDeg: 90 },
  };
  expect(store.get()).toEqual(expected);
  expect((await open()).get()).toEqual(expected);
  expect(await readdir(folder)).toEqual(['settings.json']);
});

it('keeps changes that come at once, all of them', async () => {
  const store = await open();
  await Promise.all([
    store.change({ volume: 0 }),
    store.change({ holdMs: 900 }),
    store.change({ camera: { fieldOfViewDeg: 60 } }),
  ]);
  expect((await open()).get()).toMatchObject({
    volume: 0,
    holdMs: 900,
    camera: { fieldOfViewDeg: 60, widthPx: 1920 },
  });
});

it('moves a broken file aside, says so and goes on', async () => {
  await writeFile(join(folder, 'settings.json'), '{"volume": 7}');
  expect((await open()).get()).toEqual(FIRST_SETTINGS);
  expect(said.join()).toMatch(/settings\.json could not be read.*settings\.json\.broken-1/s);
  expect(await readFile(join(folder, 'settings.json.broken-1'), 'utf8')).toBe('{"volume": 7}');
});

it('keeps an earlier broken file, too', async () => {
  for (const text of ['{"volume": 7}', 'no JSON']) {
    await writeFile(join(folder, 'settings.json'), text);
    await open();
  }
  expect(await readFile(join(folder, 'settings.json.broken-1'), 'utf8')).toBe('{"volume": 7}');
  expect(await readFile(join(folder, 'settings.json.broken-2'), 'utf8')).toBe('no JSON');
});

it('leaves nothing beside the settings where they cannot be put in place', async () => {
  const store = await open();
  await mkdir(join(folder, 'settings.json'));
  await expect(store.change({ volume: 0 })).rejects.toMatchObject({ code: 'SETTINGS_NOT_KEPT' });
  expect(store.get()).toEqual(FIRST_SETTINGS);
  expect(await readdir(folder)).toEqual(['settings.json']);
});

it('takes fields it does not find from the first settings', async () => {
  await writeFile(join(folder, 'settings.json'), '{"volume": 0.5, "camera": {"rotationDeg": 180}}');
  const camera = { ...FIRST_SETTINGS.camera, rotationDeg: 180 };
  expect((await open()).get()).toEqual({ ...FIRST_SETTINGS, volume: 0.5, camera });
});
