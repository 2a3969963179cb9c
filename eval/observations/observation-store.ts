import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { systemCode } from '../../electron/fault';
import { observationSchema, type Observation } from '../../src/observation/observation';
import { saveObservation } from '../../src/observation/save-observation';
import { writeReport } from '../report-file';

/** Keeps what the models saw, so that the same picture is looked at once. It holds faces' landmarks. */
export interface ObservationStore {
  /** @returns null where nothing usable was kept of this picture */
  find(picture: Uint8Array): Promise<Observation | null>;
  /** @throws {Fault} as of `writeReport` */
  keep(picture: Uint8Array, observation: Observation): Promise<void>;
}

/** For a run that keeps nothing. */
export const NO_STORE: ObservationStore = {
  find: () => Promise.resolve(null),
  keep: () => Promise.resolve(),
};

/** @param code as of `observingCode`: what was seen by other code is not found */
export function observationStore(folder: string, code: string): ObservationStore {
  const pathOf = (picture: Uint8Array) => {
    const content = createHash('sha256').update(picture).digest('hex');
    return join(folder, code.slice(0, 16), `${content.slice(0, 32)}.json`);
  };
  return {
    async find(picture) {
      const text = await readFile(pathOf(picture), 'utf8').catch((error: unknown) => {
        if (systemCode(error) === 'ENOENT') return null;
        throw error;
      });
      return text === null ? null : parse(text);
    },
    keep: (picture, observation) =>
      writeReport(pathOf(picture), `${JSON.stringify(saveObservation(observation))}\n`),
  };
}

/** @returns null where the text is damaged or of another version: then the picture is looked at anew */
function parse(text: string): Observation | null {
  try {
    return observationSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
