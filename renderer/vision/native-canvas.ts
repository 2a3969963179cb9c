import type { Point } from '../../src/geometry/point';
import type { Raster } from '../../src/picture/raster';

/** A canvas that cuts upright parts out of pictures pixel for pixel, nothing resampled. */
export class NativeCanvas {
  readonly #sidePx: number;
  readonly #context: OffscreenCanvasRenderingContext2D;

  constructor(sidePx: number) {
    const context = new OffscreenCanvas(sidePx, sidePx).getContext('2d', {
      willReadFrequently: true,
    });
    if (context === null) throw new Error('This browser gives no 2D canvas.');
    this.#sidePx = sidePx;
    this.#context = context;
  }

  /** The square about a point, moved inside the picture; smaller where the picture is. */
  cutAt(picture: ImageBitmap, centre: Point): Raster {
    const widthPx = Math.min(this.#sidePx, picture.width);
    const heightPx = Math.min(this.#sidePx, picture.height);
    const start = (middle: number, cut: number, whole: number): number =>
      Math.round(Math.min(whole - cut, Math.max(0, middle - cut / 2)));
    const left = start(centre.x, widthPx, picture.width);
    const top = start(centre.y, heightPx, picture.height);
    this.#context.drawImage(picture, left, top, widthPx, heightPx, 0, 0, widthPx, heightPx);
    return { widthPx, heightPx, rgba: this.#context.getImageData(0, 0, widthPx, heightPx).data };
  }
}
