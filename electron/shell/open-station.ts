import path from 'node:path';
import { problemSentence } from '../../src/specification/library';
import { Fault } from '../fault';
import { verifyInstallation } from '../station/installation';
import { loadLibrary } from '../station/library';
import { PictureRegister } from '../station/picture-register';
import { findPlaces } from '../station/places';
import { openSettings } from '../station/settings-file';
import { createStation, type Station } from '../station/station';

/** Where the photos of the window go, below the folder that the app was started from. */
const OUT_DIR = 'out';

/** What the station itself keeps, beside them. */
const DATA_DIR = 'data';

/**
 * The station of a window. A file of the library that is wrong is named on stderr and left out.
 * @throws {Fault} MODEL_MISSING, MODEL_WRONG, RENDERER_MISSING, SPECIFICATION_BROKEN
 */
export async function openStation(): Promise<Station> {
  const places = findPlaces();
  await verifyInstallation(places);
  const library = await loadLibrary(places);
  for (const problem of library.problems) console.error(problemSentence(problem));
  if (library.specifications.length === 0) {
    throw new Fault(
      'SPECIFICATION_BROKEN',
      `No photo specification in ${places.specificationsDir} can be used; get the folder back from the repository.`,
    );
  }
  return createStation({
    ...places,
    library,
    outDir: path.resolve(OUT_DIR),
    clock: () => new Date(),
    pictures: new PictureRegister(),
    settings: await openSettings(path.resolve(DATA_DIR), (sentence) => console.error(sentence)),
  });
}
