import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { z } from 'zod';
import type { Places } from '../../electron/station/places';

/** Where looking begins; what these import counts as well. */
const ROOTS = ['renderer/headless.ts', 'electron/picture/decode-picture.ts'];
/** Workers are started by their address, not imported. */
const ROOT_FOLDERS = ['renderer/vision', 'src/appearance'];
/** The live view's worker judges too, pictures come through the station's door, and looking may fail. */
const BYSTANDERS: ReadonlySet<string> = new Set([
  'src/judge.ts',
  'src/station/contract.ts',
  'electron/fault.ts',
]);
/** The models, by their hashes. */
const MODELS = 'assets/model-manifest.json';
/** Packages that run the models and decode the pictures. */
const PACKAGES = ['@mediapipe/tasks-vision', 'exif-reader', 'sharp'] as const;

/** The folder that holds package.json. */
export const projectDir = ({ modelsDir }: Pick<Places, 'modelsDir'>): string =>
  dirname(dirname(modelsDir));

const packageSchema = z.object({ dependencies: z.record(z.string(), z.string()) });

/**
 * What an observation depends on beside its picture: SHA-256 over the code that looks, the models and
 * the packages that run them. It stays the same while only checks and thresholds change.
 */
export async function observingCode(project: string): Promise<string> {
  const hash = createHash('sha256');
  const text = await readFile(join(project, 'package.json'), 'utf8');
  const { dependencies } = packageSchema.parse(JSON.parse(text));
  for (const name of PACKAGES) hash.update(`${name} ${dependencies[name] ?? ''}\0`);
  for (const file of [MODELS, ...(await filesThatLook(project))]) {
    hash.update(`${file}\0`).update(await readFile(join(project, file)));
  }
  return hash.digest('hex');
}

/** Files of ours that take part in looking, sorted, with forward slashes. */
export async function filesThatLook(project: string): Promise<readonly string[]> {
  const inFolders = await Promise.all(
    ROOT_FOLDERS.map(async (folder) =>
      (await readdir(join(project, folder)))
        .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
        .map((name) => `${folder}/${name}`),
    ),
  );
  const seen = new Set<string>();
  const waiting = [...ROOTS, ...inFolders.flat()];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (seen.has(file) || BYSTANDERS.has(file)) continue;
    seen.add(file);
    waiting.push(...importsOf(project, file, await readFile(join(project, file), 'utf8')));
  }
  return [...seen].sort();
}

/** Types change nothing that runs. */
const IMPORT = /^(?:import|export)\s(?!type\b)[^;]*?from '(\.[^']+)'/gm;

function importsOf(project: string, file: string, code: string): readonly string[] {
  return [...code.matchAll(IMPORT)].map(([, path = '']) => {
    const target = join(project, dirname(file), path);
    const found = [`${target}.ts`, `${target}.tsx`, target].find((each) => existsSync(each));
    if (found === undefined) throw new Error(`${file} imports ${path}, which is not there.`);
    return relative(project, found).split(sep).join('/');
  });
}
