import { join } from 'node:path';
import sharp from 'sharp';
import { decodePicture } from '../../electron/picture/decode-picture';
import { CHANNELS } from '../../electron/picture/raw-picture';
import { readPictureFile } from '../../electron/picture/read-picture-file';
import type { Point } from '../../src/geometry/point';
import type { Answer } from '../evaluation';
import type { JudgedPicture } from '../judged-picture';
import { escaped } from './html';

const SIDE_PX = 320;
const QUALITY = 70;

/** Pictures that are drawn more than once on a page, each embedded once, and their ids. */
export type SymbolIds = ReadonlyMap<JudgedPicture, string>;

/** The picture, made smaller, as an SVG symbol in its own pixel coordinates; to be drawn many times. */
export async function symbol(picture: JudgedPicture, id: string): Promise<string> {
  const { folder, label, widthPx, heightPx } = picture;
  const decoded = await decodePicture(await readPictureFile(join(folder, label.file)), label.file);
  const raw = { width: decoded.widthPx, height: decoded.heightPx, channels: CHANNELS } as const;
  const jpeg = await sharp(decoded.pixels, { raw })
    .removeAlpha()
    .resize({ width: SIDE_PX, height: SIDE_PX, fit: 'inside', withoutEnlargement: true })
    .jpeg({ quality: QUALITY })
    .toBuffer();
  const href = `data:image/jpeg;base64,${jpeg.toString('base64')}`;
  return (
    `<symbol id="${id}" viewBox="0 0 ${widthPx} ${heightPx}">` +
    `<image href="${href}" width="${widthPx}" height="${heightPx}"/></symbol>`
  );
}

/** The picture with what the check speaks of; with the face dashed where it names no region. */
export function overlay({ picture, result }: Answer, ids: SymbolIds): string {
  const { widthPx, heightPx, face, label } = picture;
  const drawn =
    result.region === null
      ? polygon(face ?? [], 'face')
      : result.region.map((area) => polygon(area, 'region')).join('');
  return (
    `<svg class="overlay" viewBox="0 0 ${widthPx} ${heightPx}" role="img" aria-label="${escaped(label.file)}">` +
    `<use href="#${ids.get(picture) ?? ''}" width="${widthPx}" height="${heightPx}"/>${drawn}</svg>`
  );
}

function polygon(points: readonly Point[], className: string): string {
  const corners = points.map(({ x, y }) => `${x.toFixed(0)},${y.toFixed(0)}`).join(' ');
  return `<polygon class="${className}" points="${corners}"/>`;
}
