import path from 'node:path';
import { Fault } from '../fault';
import { verifyInstallation } from '../station/installation';
import { PictureRegister } from '../station/picture-register';
import { findPlaces } from '../station/places';
import { loadSpecifications } from '../station/specifications';
import { createStation, type Station } from '../station/station';

/** Where the photos of the window go, below the folder that the app was started from. */
const OUT_DIR = 'out';

/**
 * The station of a window. A specification with an error in it is named on stderr and left out.
 * @throws {Fault} MODEL_MISSING, MODEL_WRONG, RENDERER_MISSING, SPECIFICATION_BROKEN
 */
export async function openStation(): Promise<Station> {
  const places = findPlaces();
  await verifyInstallation(places);
  const { specifications, problems } = await loadSpecifications(places.specificationsDir);
  for (const { file, path: field, message } of problems) {
    console.error([file, field, message].filter((part) => part !== '').join(': '));
  }
  if (specifications.length === 0) {
    throw new Fault(
      'SPECIFICATION_BROKEN',
      `No photo specification in ${places.specificationsDir} can be used; get the folder back from the repository.`,
    );
  }
  return createStation({
    ...places,
    specifications,
    outDir: path.resolve(OUT_DIR),
    clock: () => new Date(),
    pictures: new PictureRegister(),
  });
}
