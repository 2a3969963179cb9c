import path from 'node:path';
import { problemSentence } from '../../src/specification/library';
import { Fault } from '../fault';
import { openJournal } from '../journal/open-journal';
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

/** A station with a journal, to be closed when the window is. */
export interface OpenStation {
  readonly fetch: Station['fetch'];
  close(): Promise<void>;
}

/**
 * The station of a window. A file of the library that is wrong is named on stderr and left out.
 * @throws {Fault} MODEL_MISSING, MODEL_WRONG, RENDERER_MISSING, SPECIFICATION_BROKEN, JOURNAL_FAILED
 */
export async function openStation(): Promise<OpenStation> {
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
  const [outDir, dataDir] = [path.resolve(OUT_DIR), path.resolve(DATA_DIR)];
  const clock = () => new Date();
  const complain = (sentence: string) => console.error(sentence);
  const settings = await openSettings(dataDir, complain);
  const retentionHours = () => settings.get().retentionHours;
  const journal = await openJournal({ dataDir, outDir, clock, retentionHours, complain });
  const pictures = new PictureRegister();
  const station = createStation({ ...places, library, outDir, clock, pictures, settings, journal });
  return { fetch: station.fetch, close: () => journal.close() };
}
