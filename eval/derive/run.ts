import { randomUUID } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Output } from '../../electron/photo/output';
import type { Places } from '../../electron/station/places';
import { table, type Row } from './columns';
import type { DeriveRequest } from './command';
import { derivedFile } from './derived-file';
import { ALL_KINDS } from './kinds/all-kinds';
import { putInPlace, requireOwnFolder } from './output-folder';
import { plan } from './plan';
import { findSources } from './sources';

/**
 * Makes the derived pictures and puts them in the place of an earlier folder, whole or not at all.
 * @returns how many pictures were made
 * @throws {LabelsFault | ForeignFolder | Fault}
 */
export async function runDerivation(
  request: DeriveRequest,
  places: Places,
  output: Output,
  stop: AbortSignal,
): Promise<number> {
  await requireOwnFolder(request.outDir);
  const kinds = ALL_KINDS.filter(({ name }) => request.kinds?.includes(name) ?? true);
  const root = dirname(dirname(places.modelsDir));
  const sources = await findSources(request.sourceDir, root, places, output);
  const tasks = plan(kinds, sources, request.most, request.seed);
  output.note(`${sources.length} portraits, ${kinds.length} kinds, ${tasks.length} pictures`);
  const beside = `${request.outDir}.${randomUUID()}.tmp`;
  await mkdir(beside, { recursive: true });
  try {
    const rows: Row[] = [];
    for (const task of tasks) {
      if (stop.aborted) return 0;
      const file = await derivedFile(task, sources);
      if (file === null) continue;
      await writeFile(join(beside, file.name), file.jpeg);
      rows.push(file.row);
      if (rows.length % 50 === 0) output.note(`${rows.length}/${tasks.length}`);
    }
    await writeFile(join(beside, 'labels.csv'), table(rows), { flush: true });
    await putInPlace(beside, request.outDir);
    return rows.length;
  } finally {
    await rm(beside, { recursive: true, force: true });
  }
}
