import type { Settings } from '../../src/station/settings';
import type { Journal } from '../journal/open-journal';
import type { JournalStage } from '../journal/stage';
import { loadLibrary } from './library';
import { findPlaces } from './places';
import { PictureRegister } from './picture-register';
import { fixedSettings } from './settings-file';
import { createStation, type Station } from './station';

const places = findPlaces();
const library = await loadLibrary(places);

/** The real station on a stage's clock, for tests of what it records; `journal` null: it keeps none. */
export const stagedStation = (
  stage: JournalStage,
  journal: Journal | null,
  settings: Partial<Settings> = {},
  outDir = stage.outDir,
): Station =>
  createStation({
    ...places,
    library,
    outDir,
    clock: () => new Date(stage.clockMs),
    pictures: new PictureRegister(),
    settings: fixedSettings(settings),
    journal,
  });

/** Asks with a body of JSON, or with none. */
export async function postTo(station: Station, address: string, body?: unknown): Promise<Response> {
  const json = { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  return station.request(address, { method: 'POST', ...(body !== undefined && json) });
}
