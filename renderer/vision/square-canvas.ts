import { toRadians } from '../../src/geometry/angle';
import { outOfSquare, type Square } from '../../src/geometry/square';
import type { Raster } from '../../src/picture/raster';

/** A canvas that cuts upright squares out of pictures, reused from frame to frame. */
export class SquareCanvas {
  readonly #sidePx: number;
  readonly #context: OffscreenCanvasRenderingContext2D;

  constructor(sidePx: number) {
    const context = new OffscreenCanvas(sidePx, sidePx).getContext('2d', {
      willReadFrequently: true,
    });
    if (context === null) throw new Error('This browser gives no 2D canvas.');
    context.imageSmoothingQuality = 'high';
    this.#sidePx = sidePx;
    this.#context = context;
  }

  /** The square as pixels. */
  cut(picture: ImageBitmap, square: Square): Raster {
    this.draw(picture, square);
    const { data } = this.#context.getImageData(0, 0, this.#sidePx, this.#sidePx);
    return { widthPx: this.#sidePx, heightPx: this.#sidePx, rgba: data };
  }

  /**
   * Draws the square. Where it reaches beyond the picture, the picture is mirrored: flat padding
   * makes the segmenter see things that are not there.
   */
  draw(picture: ImageBitmap, square: Square): void {
    const context = this.#context;
    const scale = this.#sidePx / square.sidePx;
    const turn = toRadians(-square.angleDeg);
    const [a, b] = [Math.cos(turn) * scale, Math.sin(turn) * scale];
    const { x, y } = square.centre;
    const half = this.#sidePx / 2;
    context.setTransform(a, b, -b, a, half - (a * x - b * y), half - (b * x + a * y));
    const { width, height } = picture;
    const corners = [0, 1].flatMap((u) => [0, 1].map((v) => outOfSquare(square, { x: u, y: v })));
    const tiles = (low: number, high: number, size: number): number[] => {
      const first = Math.max(-1, Math.floor(low / size));
      const last = Math.min(1, Math.floor((high - 1e-6) / size));
      return Array.from({ length: Math.max(0, last - first + 1) }, (_, k) => first + k);
    };
    const xs = corners.map((corner) => corner.x);
    const ys = corners.map((corner) => corner.y);
    for (const column of tiles(Math.min(...xs), Math.max(...xs), width)) {
      for (const row of tiles(Math.min(...ys), Math.max(...ys), height)) {
        context.save();
        if (column !== 0) context.transform(-1, 0, 0, 1, column > 0 ? 2 * width : 0, 0);
        if (row !== 0) context.transform(1, 0, 0, -1, 0, row > 0 ? 2 * height : 0);
        context.drawImage(picture, 0, 0);
        context.restore();
      }
    }
  }

  /** The canvas itself, for a model that reads pictures. */
  get image(): OffscreenCanvas {
    return this.#context.canvas;
  }
}
