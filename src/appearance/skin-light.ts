import type { Point } from '../geometry/point';
import { PIXEL_CLASS } from '../observation/class-map';
import { linearLuminanceAt } from '../picture/luminance';
import { classAt, eyeDistancePx, pointInRaster, type HeadView } from './head-view';
import { median } from './median';

/**
 * How light falls on the skin of a face, from small spots that lie alike on both sides. Luminances
 * are linear, 0 to 1, of the skin alone; `left` and `right` are the person's own. Null where hair or
 * things cover a zone.
 */
export interface SkinLight {
  readonly forehead: number | null;
  readonly leftCheek: number | null;
  readonly rightCheek: number | null;
  readonly chin: number | null;
  /** Median of ln(left over right) of all pairs of spots. */
  readonly sideLog: number | null;
  /** Of forehead, cheeks and mouth corners, the row whose median of ln(left over right) is largest. */
  readonly rowLog: number | null;
}

/** Landmarks of the person's right side and their mirror images on the left. */
type Pair = readonly [right: number, left: number];
const FOREHEAD: readonly Pair[] = [
  ...([
    [108, 337],
    [69, 299],
    [104, 333],
    [67, 297],
    [109, 338],
    [68, 298],
  ] as const),
];
const TEMPLE: readonly Pair[] = [
  ...([
    [103, 332],
    [54, 284],
    [139, 368],
    [34, 264],
    [143, 372],
    [111, 340],
  ] as const),
  ...([
    [116, 345],
    [123, 352],
    [147, 376],
  ] as const),
];
const CHEEK: readonly Pair[] = [
  ...([
    [117, 346],
    [118, 347],
    [119, 348],
    [100, 329],
    [101, 330],
    [50, 280],
  ] as const),
  ...([
    [36, 266],
    [205, 425],
  ] as const),
];
const MOUTH: readonly Pair[] = [
  ...([
    [187, 411],
    [207, 427],
    [216, 436],
    [192, 416],
    [214, 434],
    [212, 432],
  ] as const),
];
const JAW: readonly Pair[] = [
  [213, 433],
  [135, 364],
];
const CHIN: readonly Pair[] = [
  ...([
    [210, 430],
    [211, 431],
    [204, 424],
    [194, 418],
    [32, 262],
    [169, 394],
    [170, 395],
  ] as const),
];

/** Radius of a spot in inter-eye distances. */
const RADIUS = 0.07;
/** Least share of a spot that must be bare skin. */
const LEAST_SKIN = 0.6;
/** Least number of spots that speak for a zone, and of pairs that speak for a row. */
const LEAST_SPOTS = 2;
const LEAST_PAIRS = 3;
/** Added to every luminance: where there is next to no light, noise is no difference. */
const FLOOR = 0.004;

interface Lit {
  readonly right: number | null;
  readonly left: number | null;
}

export function skinLightOf(view: HeadView): SkinLight {
  const radius = RADIUS * eyeDistancePx(view);
  const lit = (pairs: readonly Pair[]): Lit[] =>
    pairs.map(([right, left]) => ({
      right: spotAt(view, pointInRaster(view, right), radius),
      left: spotAt(view, pointInRaster(view, left), radius),
    }));
  const [forehead, temple, cheek, mouth, jaw, chin] = [
    ...[lit(FOREHEAD), lit(TEMPLE), lit(CHEEK), lit(MOUTH), lit(JAW), lit(CHIN)],
  ] as const;
  const rows = [forehead, cheek, mouth].flatMap((pairs) => logOf(pairs) ?? []);
  const seen = [forehead, temple, cheek, mouth, jaw, chin].flat();
  return {
    forehead: zoneOf([...known(forehead, 'left'), ...known(forehead, 'right')]),
    leftCheek: zoneOf(known(cheek, 'left')),
    rightCheek: zoneOf(known(cheek, 'right')),
    chin: zoneOf([...known(chin, 'left'), ...known(chin, 'right')]),
    sideLog: logOf(seen),
    rowLog: rows.length === 0 ? null : rows.reduce((p, q) => (Math.abs(q) > Math.abs(p) ? q : p)),
  };
}

const known = (pairs: readonly Lit[], side: keyof Lit): number[] =>
  pairs.flatMap((pair) => pair[side] ?? []);

const zoneOf = (spots: readonly number[]): number | null =>
  spots.length < LEAST_SPOTS ? null : median(spots);

function logOf(pairs: readonly Lit[]): number | null {
  const logs = pairs.flatMap(({ left, right }) =>
    left === null || right === null ? [] : Math.log((left + FLOOR) / (right + FLOOR)),
  );
  return logs.length < LEAST_PAIRS ? null : median(logs);
}

/** Median linear luminance, so that a mole or a hair does not count; null where it is not skin. */
function spotAt(view: HeadView, centre: Point, radius: number): number | null {
  const { rgba, widthPx, heightPx } = view.raster;
  const [top, left] = [Math.max(0, Math.ceil(centre.y - radius)), Math.ceil(centre.x - radius)];
  const lumas: number[] = [];
  let all = 0;
  for (let y = top; y <= Math.min(heightPx - 1, centre.y + radius); y++) {
    for (let x = Math.max(0, left); x <= Math.min(widthPx - 1, centre.x + radius); x++) {
      if ((x - centre.x) ** 2 + (y - centre.y) ** 2 > radius * radius) continue;
      all++;
      if (classAt(view, x, y) !== PIXEL_CLASS.faceSkin) continue;
      lumas.push(linearLuminanceAt(rgba, 4 * (y * widthPx + x)));
    }
  }
  return all === 0 || lumas.length < LEAST_SKIN * all ? null : median(lumas) / 255;
}
