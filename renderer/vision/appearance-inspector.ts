import type { ImageSegmenter } from '@mediapipe/tasks-vision';
import { outOfSquare, type Square } from '../../src/geometry/square';
import { inspectPixels } from '../../src/appearance/inspect-pixels';
import { HEAD_RASTER_PX } from '../../src/appearance/head-view';
import type { Appearance } from '../../src/observation/appearance';
import { CLASS_MAP_SIDE, PIXEL_CLASS, type ClassMap } from '../../src/observation/class-map';
import { headSquares } from '../../src/observation/head-squares';
import type { Face } from '../../src/observation/observation';
import { SquareCanvas } from './square-canvas';

/** Segments and measures what surrounds one face: hair, skin, clothes, background, light. */
export class AppearanceInspector {
  readonly #segmenter: ImageSegmenter;
  readonly #raster = new SquareCanvas(HEAD_RASTER_PX);
  readonly #model = new SquareCanvas(CLASS_MAP_SIDE);

  constructor(segmenter: ImageSegmenter) {
    this.#segmenter = segmenter;
  }

  inspect(picture: ImageBitmap, face: Face): Appearance {
    const squares = headSquares(face);
    const head = this.#classify(picture, squares.head);
    const eyes = this.#classify(picture, squares.eyes);
    const raster = this.#raster.cut(picture, squares.head);
    return { head, eyes, pixels: inspectPixels({ raster, classes: head, face }) };
  }

  #classify(picture: ImageBitmap, square: Square): ClassMap {
    this.#model.cut(picture, square);
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
