import { join } from 'node:path';
import { observationSchema, type Observation } from '../../src/observation/observation';
import { saveObservation } from '../../src/observation/save-observation';
import { writeUnderFreeName } from '../export/free-name';
import { Fault } from '../fault';
import { readPictureFile } from '../picture/read-picture-file';
import { firstIssue } from '../station/refusal';

const EXTENSION = '.observation.json';

/**
 * Writes what the models saw as `<stem>.observation.json`, with the face's landmarks.
 * @returns the file's path
 * @throws {Fault} OUTPUT_READ_ONLY, OUTPUT_FULL, OUTPUT_NOT_FOLDER, OUTPUT_FAILED
 */
export async function writeObservation(
  folder: string,
  stem: string,
  observation: Observation,
): Promise<string> {
  const bytes = Buffer.from(`${observationJson(observation)}\n`);
  const name = await writeUnderFreeName(folder, stem, [{ extension: EXTENSION, bytes }]);
  return join(folder, `${name}${EXTENSION}`);
}

/**
 * Reads an observation that was saved.
 * @param name what messages call the file
 * @throws {Fault} OBSERVATION_UNREADABLE, and those of `readPictureFile`
 */
export async function readObservation(path: string, name: string): Promise<Observation> {
  const text = Buffer.from(await readPictureFile(path)).toString();
  const refused = (why: string, cause: unknown) =>
    new Fault(
      'OBSERVATION_UNREADABLE',
      `${name} is not a saved observation (${why}); make one with --save-observation.`,
      { cause },
    );
  let saved: unknown;
  try {
    saved = JSON.parse(text);
  } catch (error) {
    throw refused('it is not JSON', error);
  }
  const parsed = observationSchema.safeParse(saved);
  if (parsed.success) return parsed.data;
  throw refused(firstIssue(parsed.error), parsed.error);
}

const LANDMARK_DECIMALS = 1;
const OTHER_DECIMALS = 4;

/** Landmarks to a tenth of a pixel, everything else to four decimals. */
function observationJson(observation: Observation): string {
  const { faces, ...rest } = saveObservation(observation);
  const landmarks = (face: (typeof faces)[number]) =>
    face.landmarks.map(rounded(LANDMARK_DECIMALS));
  const saved = {
    ...rest,
    faces: faces.map((face) => ({ ...face, landmarks: landmarks(face) })),
  };
  const round = rounded(OTHER_DECIMALS);
  return JSON.stringify(saved, (_, value: unknown) =>
    typeof value === 'number' ? round(value) : value,
  );
}

const rounded =
  (decimals: number) =>
  (value: number): number =>
    Number(value.toFixed(decimals));
