/** A picture as pixels: RGBA, 8 bits a channel, sRGB, row by row from the top left. */
export interface Raster {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly rgba: Uint8ClampedArray;
}
