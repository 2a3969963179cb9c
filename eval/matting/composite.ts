import type { Cutout } from '../../e2e/person/cutout';
import { encode } from '../../src/matting/linear-image';
import { grainStream, type Wall } from './walls';

/** Grain of a good camera, standard deviation in levels of 0 to 255. */
const GRAIN_LEVELS = 1.3;

/** The person before a wall as a camera would see them: sRGB, RGBA. @param seed of the grain; null: none */
export function composite(
  person: Cutout,
  wall: Wall,
  seed: number | null,
): Uint8Array<ArrayBuffer> {
  const { widthPx, heightPx, premultiplied, alpha } = person;
  const pixels = new Uint8Array(widthPx * heightPx * 4);
  const random = grainStream(seed ?? 0);
  const levels = seed === null ? 0 : 2 * GRAIN_LEVELS;
  const grain = () => (random() + random() + random() - 1.5) * levels;
  for (let at = 0; at < alpha.length; at++) {
    const behind = wall((at % widthPx) / widthPx, Math.floor(at / widthPx) / heightPx);
    const shared = grain();
    for (let c = 0; c < 3; c++) {
      const light = (premultiplied[3 * at + c] ?? 0) + (1 - (alpha[at] ?? 0)) * (behind[c] ?? 0);
      const level = encode(light) + 0.8 * shared + 0.5 * grain();
      pixels[4 * at + c] = Math.min(255, Math.max(0, Math.round(level)));
    }
    pixels[4 * at + 3] = 255;
  }
  return pixels;
}
