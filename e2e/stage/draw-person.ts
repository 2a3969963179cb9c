import path from 'node:path';
import sharp from 'sharp';
import { renderPerson, type PersonOptions } from '../person/render-person';

/** A person that we drew ourselves, as a file in the folder. */
export async function drawPerson(
  folder: string,
  name: string,
  person: Partial<PersonOptions>,
): Promise<string> {
  const file = path.join(folder, `${name}.png`);
  const { pixels, widthPx, heightPx } = renderPerson({ widthPx: 810, heightPx: 1080, ...person });
  await sharp(pixels, { raw: { width: widthPx, height: heightPx, channels: 4 } })
    .png()
    .toFile(file);
  return file;
}
