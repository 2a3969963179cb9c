import type { ImageSegmenter } from '@mediapipe/tasks-vision';
import { EYE_RASTER_PX, inspectEyes } from '../../src/appearance/eye-pixels';
import { HEAD_RASTER_PX } from '../../src/appearance/head-view';
import { inspectPixels } from '../../src/appearance/inspect-pixels';
import type { Point } from '../../src/geometry/point';
import { outOfSquare, type Square } from '../../src/geometry/square';
import { CLASS_MAP_SIDE, PIXEL_CLASS, type ClassMap } from '../../src/observation/class-map';
import { headSquares } from '../../src/observation/head-squares';
import { landmark } from '../../src/observation/landmarks';
import type { Face } from '../../src/observation/observation';
import type { AppearanceParts } from './appearance-part';
import { NativeCanvas } from './native-canvas';
import { SquareCanvas } from './square-canvas';

/** Side of the cut in which compression is looked for: some 48 blocks of JPEG each way. */
const NATIVE_CUT_PX = 384;
/** The tip of the nose. */
const NOSE_TIP = 4;

const middleOf = (face: Face): Point => landmark(face, NOSE_TIP);

/** Segments and measures what surrounds one face: hair, skin, clothes, background, light. */
export class AppearanceInspector {
  readonly #segmenter: ImageSegmenter;
  readonly #raster = new SquareCanvas(HEAD_RASTER_PX);
  readonly #eyeRaster = new SquareCanvas(EYE_RASTER_PX);
  readonly #model = new SquareCanvas(CLASS_MAP_SIDE);
  readonly #native = new NativeCanvas(NATIVE_CUT_PX);

  constructor(segmenter: ImageSegmenter) {
    this.#segmenter = segmenter;
  }

  head(picture: ImageBitmap, face: Face): AppearanceParts['head'] {
    const { head } = headSquares(face);
    const map = this.#classify(picture, head);
    const raster = this.#raster.cut(picture, head);
    const native = this.#native.cutAt(picture, middleOf(face));
    return { map, pixels: inspectPixels({ raster, classes: map, face }, native) };
  }

  eyes(picture: ImageBitmap, face: Face): AppearanceParts['eyes'] {
    const { eyes } = headSquares(face);
    const map = this.#classify(picture, eyes);
    const raster = this.#eyeRaster.cut(picture, eyes);
    return { map, pixels: inspectEyes({ raster, classes: map, face }) };
  }

  #classify(picture: ImageBitmap, square: Square): ClassMap {
    this.#model.draw(picture, square);
    const cells = new Uint8Array(CLASS_MAP_SIDE * CLASS_MAP_SIDE);
    this.#segmenter.segment(this.#model.image, ({ categoryMask }) => {
      if (categoryMask === undefined) throw new Error('The segmenter gave no class map.');
      cells.set(categoryMask.getAsUint8Array());
    });
    markOutside(cells, square, picture);
    return { square, cells };
  }
}

function markOutside(cells: Uint8Array, square: Square, picture: ImageBitmap): void {
  for (let row = 0; row < CLASS_MAP_SIDE; row++) {
    for (let column = 0; column < CLASS_MAP_SIDE; column++) {
      const { x, y } = outOfSquare(square, {
        x: (column + 0.5) / CLASS_MAP_SIDE,
        y: (row + 0.5) / CLASS_MAP_SIDE,
      });
      if (x < 0 || y < 0 || x >= picture.width || y >= picture.height) {
        cells[row * CLASS_MAP_SIDE + column] = PIXEL_CLASS.outside;
      }
    }
  }
}
