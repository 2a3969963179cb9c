import { toRadians } from '../../src/geometry/angle';
import type { View } from '../../src/geometry/view';

/** A canvas that shows views of pictures; it is kept, because making one costs as much as it saves. */
export class ViewCanvas {
  readonly #context: OffscreenCanvasRenderingContext2D;
  readonly #quality: ImageSmoothingQuality;

  /** @param quality `low` is quick, and good for views of at least half the picture's size */
  constructor(quality: ImageSmoothingQuality) {
    this.#quality = quality;
    const context = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
    if (context === null) throw new Error('This browser gives no 2D canvas.');
    this.#context = context;
  }

  /**
   * The canvas with the view, until the next one is shown.
   * @param scale canvas pixels per picture pixel
   */
  show(picture: ImageBitmap, view: View, scale: number): OffscreenCanvas {
    const context = this.#context;
    const { canvas } = context;
    const width = Math.max(1, Math.round(view.widthPx * scale));
    const height = Math.max(1, Math.round(view.heightPx * scale));
    if (canvas.width !== width) canvas.width = width;
    if (canvas.height !== height) canvas.height = height;
    context.imageSmoothingQuality = this.#quality;
    context.resetTransform();
    if (view.angleDeg % 90 !== 0) context.clearRect(0, 0, width, height);
    context.translate(width / 2, height / 2);
    context.rotate(-toRadians(view.angleDeg));
    context.scale(width / view.widthPx, height / view.heightPx);
    context.drawImage(picture, -view.centre.x, -view.centre.y);
    return canvas;
  }
}
