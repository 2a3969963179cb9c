import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { renderPerson, type PersonOptions } from '../../e2e/person/render-person';
import type { Row } from './columns';

export const RENDERED_SIZE = { widthPx: 600, heightPx: 800 } as const;

/** Nobody real: what the repository's renderer draws, with the labels of what it was told to draw. */
export const RENDERED_PEOPLE: readonly (readonly [
  name: string,
  options: Partial<PersonOptions>,
])[] = [
  ['person-light', { skin: 'light' }],
  ['person-medium', { skin: 'medium' }],
  ['person-deep', { skin: 'deep' }],
];

const TONES = { light: 'light', medium: 'medium', deep: 'dark' } as const;

export const RENDERED_LABELS: Row = {
  source: 'rendered by e2e/person',
  licence: 'MIT',
  faces: '1',
  pose: 'frontal',
  eyes: 'open',
  mouth: 'closed',
  hair_over_eyebrows: 'n',
  hair_over_eyes: 'n',
  left_ear_visible: 'y',
  right_ear_visible: 'y',
  hair_loose_on_shoulders: 'n',
  glasses: 'none',
  head_covering: 'none',
  background: 'plain',
  lighting: 'even',
  sharp: 'y',
  age_group: 'adult',
  expression: 'neutral',
  shadow_behind: 'n',
  shine: 'n',
  clothes: 'distinct',
};

export const labelsOfPerson = (options: Partial<PersonOptions>): Row => ({
  ...RENDERED_LABELS,
  skin_tone: TONES[options.skin ?? 'light'],
});

/**
 * The picture of a rendered person as PNG; drawn once (some seconds) and kept in `.cache/derive/`
 * for as long as the renderer stays as it is.
 */
export async function renderedPicture(
  root: string,
  options: Partial<PersonOptions>,
): Promise<Buffer> {
  const folder = join(root, '.cache', 'derive');
  const wanted: PersonOptions = { ...RENDERED_SIZE, ...options };
  const key = createHash('sha256')
    .update(await rendererHash(root))
    .update(JSON.stringify(wanted))
    .digest('hex');
  const path = join(folder, `${key.slice(0, 24)}.png`);
  const kept = await readFile(path).catch(() => null);
  if (kept !== null) return kept;
  const { pixels, widthPx, heightPx } = renderPerson(wanted);
  const png = await sharp(pixels, { raw: { width: widthPx, height: heightPx, channels: 4 } })
    .removeAlpha()
    .png()
    .toBuffer();
  await mkdir(folder, { recursive: true });
  const beside = `${path}.${process.pid}.tmp`;
  await writeFile(beside, png, { flush: true });
  await rename(beside, path);
  return png;
}

let known: string | undefined;

async function rendererHash(root: string): Promise<string> {
  if (known !== undefined) return known;
  const folder = join(root, 'e2e', 'person');
  const hash = createHash('sha256');
  for (const name of (await readdir(folder)).sort()) {
    if (!name.includes('.test.')) hash.update(await readFile(join(folder, name)));
  }
  return (known = hash.digest('hex'));
}
