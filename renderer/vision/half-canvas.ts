/** A canvas that shows pictures at half their size; it is kept, because making one costs as much as it saves. */
export class HalfCanvas {
  readonly #canvas = new OffscreenCanvas(1, 1);
  readonly #context: OffscreenCanvasRenderingContext2D;

  constructor() {
    const context = this.#canvas.getContext('2d', { willReadFrequently: true });
    if (context === null) throw new Error('This browser gives no 2D canvas.');
    this.#context = context;
  }

  /** The canvas with the whole picture, until the next one is shown. */
  half(picture: ImageBitmap): OffscreenCanvas {
    const width = Math.ceil(picture.width / 2);
    const height = Math.ceil(picture.height / 2);
    if (this.#canvas.width !== width) this.#canvas.width = width;
    if (this.#canvas.height !== height) this.#canvas.height = height;
    this.#context.drawImage(picture, 0, 0, width, height);
    return this.#canvas;
  }
}
