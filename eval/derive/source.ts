import type { ClassMap } from '../../src/observation/class-map';
import type { Face } from '../../src/observation/observation';
import type { Upright } from '../../src/measure/upright';
import type { Row } from './columns';
import type { Cutout } from './cutout';
import type { Picture } from './picture/picture';

/** A good portrait and all that is known of it; every length is in pixels of `picture`. */
export interface Source {
  readonly name: string;
  /** Drawn by our own renderer. */
  readonly isRendered: boolean;
  readonly labels: Row;
  readonly picture: Picture;
  readonly face: Face;
  readonly head: ClassMap;
  /** The class of each pixel; beyond the map's square, that of the nearest cell. */
  readonly classes: Uint8Array;
  /** The head's own frame, in inter-eye distances. */
  readonly frame: Upright;
  /** Height of the face mesh, hairline to chin. */
  readonly faceHeightPx: number;
  /** The person cut out from what is behind. */
  readonly cutout: Cutout;
}
