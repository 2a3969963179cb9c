// Draws the portrait that `npm start` runs when no camera is at hand, and puts it into assets/.
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { renderPerson } from './render-person';

const file = fileURLToPath(new URL('../../assets/sample/portrait.jpg', import.meta.url));
const { pixels, widthPx, heightPx } = renderPerson({ widthPx: 1200, heightPx: 1600 });
const jpeg = await sharp(pixels, { raw: { width: widthPx, height: heightPx, channels: 4 } })
  .removeAlpha()
  .withIccProfile('srgb')
  .jpeg({ quality: 92, chromaSubsampling: '4:4:4' })
  .toBuffer();
mkdirSync(dirname(file), { recursive: true });
writeFileSync(`${file}.tmp`, jpeg, { flush: true });
renameSync(`${file}.tmp`, file);
