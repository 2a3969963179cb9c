/**
 * A station that sits one person after the other until it is killed: `stage-process.ts FOLDER`. It says
 * on stdout what it is about to do, and which photo it has answered for.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { savedPhotoSchema } from '../../src/station/contract';
import { sittingBegunSchema } from '../../src/station/journal';
import { decodePicture } from '../picture/decode-picture';
import { loadLibrary } from '../station/library';
import { findPlaces } from '../station/places';
import { PictureRegister } from '../station/picture-register';
import { fixedSettings } from '../station/settings-file';
import { createStation } from '../station/station';
import { openJournal } from './open-journal';

const folder = path.resolve(process.argv[2] ?? '');
const outDir = path.join(folder, 'out');
const clock = () => new Date();
const places = findPlaces(path.resolve('electron'));
const assets = path.dirname(places.modelsDir);
const observed = path.join(assets, '..', 'src', 'examples', 'portrait.json');
const observation: unknown = JSON.parse(await readFile(observed, 'utf8'));
const sample = path.join(assets, 'sample', 'portrait.jpg');
const picture = await decodePicture(await readFile(sample), sample);

say('opening');
const journal = await openJournal({
  dataDir: path.join(folder, 'data'),
  outDir,
  clock,
  retentionHours: () => 96,
  complain: say,
});
const station = createStation({
  ...places,
  library: await loadLibrary(places),
  outDir,
  clock,
  pictures: new PictureRegister(),
  settings: fixedSettings(),
  journal,
});

const about = { specification: 'cn.exitentry.nia', subject: 'adult' };
for (;;) {
  say('beginning');
  const begun = await post('/api/sittings', { language: 'zh-CN', ...about });
  const { id } = sittingBegunSchema.parse(await begun.json());
  await post(`/api/sittings/${id}/tries`, { verdict: 'pass', source: 'camera', checks: [] });

  const body = new FormData();
  body.set('shot', JSON.stringify({ ...about, policy: null, observation, sitting: id }));
  body.set('picture', new Blob([picture.pixels]));
  say('saving');
  const answer = await station.request('/api/photos', { method: 'POST', body });
  const { photo } = savedPhotoSchema.parse(await answer.json());
  say(`saved ${path.basename(photo)}`);

  await post(`/api/sittings/${id}/message`, { stars: 5, line: null });
  await post(`/api/sittings/${id}/end`, { outcome: 'finished' });
}

async function post(address: string, body: unknown): Promise<Response> {
  const headers = { 'content-type': 'application/json' };
  return station.request(address, { method: 'POST', headers, body: JSON.stringify(body) });
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
