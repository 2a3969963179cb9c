import { CLASS_MAP_SIDE, PIXEL_CLASS, type ClassMap } from '../observation/class-map';
import type { EyePixels } from '../observation/eye-pixels';
import { SIDES } from './sides';
import { cellGrid, type Upright } from './upright';

/** The bridge of the nose, where glasses rest, in inter-eye distances from the middle of the eyes. */
const BRIDGE = { halfWidth: 0.15, top: -0.25, bottom: 0.3 } as const;

export interface Glasses {
  /** Share of the width of the nose's bridge that something worn crosses, 0 to 1. */
  readonly bridgeShare: number;
  /**
   * Light of the skin seen through the lenses over that of the skin beside their rims, mean of both
   * eyes; 1 through clear glass. Null where no rim lies on skin.
   */
  readonly lensLight: number | null;
  /** Light of the skin below the eyes over that of the cheeks, mean of both; null where covered. */
  readonly underEyeLight: number | null;
}

/** `eyes`: the map of the eye square. */
export function glassesOn(eyes: ClassMap, frame: Upright, pixels: EyePixels): Glasses {
  const grid = cellGrid(frame, eyes.square);
  const [first, last] = [-BRIDGE.halfWidth, BRIDGE.halfWidth].map((x) =>
    Math.round(grid.column(x)),
  );
  const [top, bottom] = [BRIDGE.top, BRIDGE.bottom].map((y) => Math.round(grid.row(y)));
  let [crossed, columns] = [0, 0];
  for (let column = first ?? 0; column < (last ?? 0); column++) {
    columns++;
    for (let row = top ?? 0; row < (bottom ?? 0); row++) {
      if (eyes.cells[row * CLASS_MAP_SIDE + column] !== PIXEL_CLASS.accessory) continue;
      crossed++;
      break;
    }
  }
  return {
    bridgeShare: columns > 0 ? crossed / columns : 0,
    lensLight: meanOf(SIDES.map((side) => pixels[side].lensLight)),
    underEyeLight: meanOf(SIDES.map((side) => pixels[side].underEyeLight)),
  };
}

function meanOf(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length > 0 ? known.reduce((sum, value) => sum + value, 0) / known.length : null;
}
