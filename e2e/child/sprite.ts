import { encodeSrgb } from '../person/development';
import type { Cutout } from '../person/cutout';

/** A cut-out picture: sRGB, four bytes a pixel, colour times coverage. */
export interface Sprite {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly premultiplied: Uint8Array;
}

/** Linear light, premultiplied, becomes sRGB, premultiplied. */
export function spriteOf({ widthPx, heightPx, premultiplied: light, alpha }: Cutout): Sprite {
  const premultiplied = new Uint8Array(4 * widthPx * heightPx);
  for (let at = 0; at < alpha.length; at++) {
    const covered = Math.min(1, alpha[at] ?? 0);
    if (covered <= 0) continue;
    for (let c = 0; c < 3; c++) {
      const shown = encodeSrgb(Math.min(1, (light[3 * at + c] ?? 0) / covered));
      premultiplied[4 * at + c] = Math.round(255 * covered * shown);
    }
    premultiplied[4 * at + 3] = Math.round(255 * covered);
  }
  return { widthPx, heightPx, premultiplied };
}
