import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import type { Sprite } from './sprite';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface KeptSprites<Name extends string> {
  /** Part of the kept files' path. */
  readonly kind: string;
  readonly names: readonly Name[];
  /** Files and folders of the project that their look depends on. */
  readonly sources: readonly string[];
  /** Draws with `NAME FILE NAME FILE …` as its arguments, after `first`. */
  readonly script: string;
  readonly first?: readonly string[];
}

/** Drawing keeps one core busy each. */
const PROCESSES = 2;

/** Where a sprite is kept, drawn if it is not there: for as long as its sources stay as they are. */
export async function keptSprites<Name extends string>(
  wanted: KeptSprites<Name>,
): Promise<(name: Name) => string> {
  const hash = await hashOf(wanted.sources);
  const folder = path.join(ROOT, '.cache', 'child', `${wanted.kind}-${hash}`);
  await mkdir(folder, { recursive: true });
  const fileOf = (name: Name) => path.join(folder, `${name}.png`);
  const missing = wanted.names.filter((name) => !existsSync(fileOf(name)));
  const shares = Array.from({ length: PROCESSES }, (_, share) =>
    missing.filter((_name, at) => at % PROCESSES === share).flatMap((name) => [name, fileOf(name)]),
  );
  await Promise.all(
    shares
      .filter((share) => share.length > 0)
      .map((share) => run([wanted.script, ...(wanted.first ?? []), ...share])),
  );
  return fileOf;
}

/** In a process of its own: a core is kept busy for a while. */
async function run(command: readonly string[]): Promise<void> {
  const drawing = spawn(process.execPath, ['setup/run-source.mjs', ...command], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  const status = await new Promise<number | null>((resolve, reject) => {
    drawing.on('error', reject);
    drawing.on('exit', resolve);
  });
  if (status !== 0) throw new Error(`The child could not be drawn: ${command.join(' ')}`);
}

async function hashOf(sources: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const source of sources) {
    const full = path.join(ROOT, source);
    const files = source.endsWith('.ts')
      ? [full]
      : (await readdir(full)).sort().map((name) => path.join(full, name));
    for (const file of files) {
      if (!file.includes('.test.')) hash.update(await readFile(file));
    }
  }
  return hash.digest('hex').slice(0, 16);
}

/** Whole or not at all. The colours are kept as they are: premultiplied. */
export async function writeSprite(
  file: string,
  { premultiplied, widthPx, heightPx }: Sprite,
): Promise<void> {
  const beside = `${file}.${process.pid}.tmp`;
  await sharp(premultiplied, { raw: { width: widthPx, height: heightPx, channels: 4 } })
    .png({ compressionLevel: 4 })
    .toFile(beside);
  await rename(beside, file);
}

export async function readSprite(file: string): Promise<Sprite> {
  const { data, info } = await sharp(file).raw().toBuffer({ resolveWithObject: true });
  return { widthPx: info.width, heightPx: info.height, premultiplied: data };
}
