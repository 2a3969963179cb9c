import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { observationSchema, type Observation } from '../../src/observation/observation';
import { saveObservation } from '../../src/observation/save-observation';
import type { RawPicture } from '../../electron/picture/raw-picture';

/** What the models saw in a picture; asked once and kept in `.cache/derive/` while they stay the same. */
export async function keptObservation(
  root: string,
  picture: RawPicture,
  observe: () => Promise<Observation>,
): Promise<Observation> {
  const folder = join(root, '.cache', 'derive');
  const models = await readFile(join(root, 'assets', 'model-manifest.json'));
  const key = createHash('sha256').update(models).update(picture.pixels).digest('hex');
  const path = join(folder, `${key.slice(0, 24)}.json`);
  const kept = await readFile(path, 'utf8').catch(() => null);
  if (kept !== null) {
    const parsed = observationSchema.safeParse(JSON.parse(kept));
    if (parsed.success) return parsed.data;
  }
  const observation = await observe();
  await mkdir(folder, { recursive: true });
  const beside = `${path}.${process.pid}.tmp`;
  await writeFile(beside, JSON.stringify(saveObservation(observation)), { flush: true });
  await rename(beside, path);
  return observation;
}
