import type { View } from '../../src/geometry/view';
import type { CameraPixels } from '../../src/picture/camera-pixels';
import type { Raster } from '../../src/picture/raster';
import { sampleView } from '../../src/picture/sample-view';

/** Shows views of frames as the camera gave them; its memory is used again from frame to frame. */
export class CameraView {
  #shown = new ImageData(1, 1);

  /**
   * The view, until the next one is shown.
   * @param scale shown pixels per pixel of the frame; below a half it is coarse
   */
  show(pixels: CameraPixels, view: View, scale: number): ImageData {
    const width = Math.max(1, Math.round(view.widthPx * scale));
    const height = Math.max(1, Math.round(view.heightPx * scale));
    const fits = this.#shown.width === width && this.#shown.height === height;
    if (!fits) this.#shown = new ImageData(width, height);
    sampleView(pixels, view, { widthPx: width, heightPx: height, rgba: this.#shown.data });
    return this.#shown;
  }

  /** The same as pixels. */
  cut(pixels: CameraPixels, view: View, scale: number): Raster {
    const { width, height, data } = this.show(pixels, view, scale);
    return { widthPx: width, heightPx: height, rgba: data };
  }
}
