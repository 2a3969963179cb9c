/**
 * `npm run compare-matting -- [FOLDER]`: how well is a background replaced? Drawn people with exact
 * alpha are put before walls, and every method cuts them out again. The JPEGs of FOLDER have no truth
 * and are only shown. Writes `out/matting/hair.html`; the pages of real people hold faces.
 */
import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { columns } from '../../electron/photo/columns';
import { decodePicture } from '../../electron/picture/decode-picture';
import { readPictureFile } from '../../electron/picture/read-picture-file';
import { findSpecification } from '../../electron/station/find-specification';
import { findPlaces } from '../../electron/station/places';
import { loadLibrary } from '../../electron/station/library';
import { laidBefore, MAX_UNCERTAIN_SHARE } from '../../src/matting/replace-background';
import { writeReport } from '../report-file';
import { hairPage, row, type Shown } from './hair-page';
import { openModels } from './models';
import { METHODS } from './peers';
import { people } from './people';
import { sceneOf, scenesOf, type Scene } from './scenes';
import { scoreOf, type Score } from './score';

const WHITE = [255, 255, 255] as const;
const HEADINGS = ['method', 'pictures', 'SAD', 'MSE', 'gradient', 'hair SAD', 'eaten', 'fringe ΔE'];

const folder = process.argv[2];
const { specifications } = await loadLibrary(findPlaces());
const specification = findSpecification(specifications, 'cn.exitentry.nia');
const note = (what: string) => process.stderr.write(`${what}\n`);

const models = await openModels();
try {
  const scores: { method: string; refused: boolean; score: Score }[] = [];
  const rows: string[] = [];
  const compare = async (scene: Scene) => {
    note(scene.name);
    const shown: Shown[] = [];
    let refused = false;
    for (const [method, cutOut] of Object.entries(METHODS)) {
      const cut = cutOut(scene.seen);
      const made = laidBefore(WHITE, scene.seen.photo, cut);
      refused = (cut.uncertainShare ?? 0) > MAX_UNCERTAIN_SHARE;
      shown.push({ method, made, note: refused ? 'refused' : '' });
      if (scene.truth !== null) {
        scores.push({ method, refused, score: scoreOf(cut, made, scene.truth) });
      }
    }
    // Ours comes last: what it refuses is marked for all.
    if (scene.truth !== null) {
      for (const entry of scores.slice(-shown.length)) entry.refused = refused;
    }
    rows.push(await row(scene, shown));
  };
  for (const person of people()) {
    for (const scene of await scenesOf(person, models, specification)) await compare(scene);
  }
  for (const scene of await picturesOf(folder)) await compare(scene);

  for (const refused of [false, true]) {
    const told = Object.keys(METHODS).map((method) =>
      cellsOf(
        method,
        scores.filter((entry) => entry.method === method && entry.refused === refused),
      ),
    );
    console.log(refused ? '\nRefused by ours' : 'Replaced by ours');
    console.log(columns([HEADINGS, ...told]).join('\n'));
  }
  await writeReport(resolve('out/matting/hair.html'), hairPage(rows));
  note('→ out/matting/hair.html');
} finally {
  await models.close();
}

async function picturesOf(from: string | undefined): Promise<readonly Scene[]> {
  if (from === undefined) return [];
  const found: Scene[] = [];
  for (const file of (await readdir(from)).filter((name) => /\.jpe?g$/i.test(name)).sort()) {
    const picture = await decodePicture(await readPictureFile(join(from, file)), file);
    const scene = await sceneOf(file, picture, models, specification);
    if (scene === null) note(`${file}: no photo can be cut`);
    else found.push(scene);
  }
  return found;
}

function cellsOf(method: string, entries: readonly { readonly score: Score }[]): string[] {
  const mean = (of: (score: Score) => number, decimals: number) =>
    (entries.reduce((sum, { score }) => sum + of(score), 0) / entries.length).toFixed(decimals);
  return [
    method,
    entries.length.toString(),
    mean((score) => score.sad, 3),
    mean((score) => score.mse, 4),
    mean((score) => score.gradient, 3),
    mean((score) => score.hairSad, 3),
    mean((score) => score.eaten, 3),
    mean((score) => score.fringe, 1),
  ];
}
