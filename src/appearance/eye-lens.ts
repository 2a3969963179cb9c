import { toRadians } from '../geometry/angle';
import type { Point } from '../geometry/point';
import { outward, type Side } from '../measure/sides';
import { PIXEL_CLASS } from '../observation/class-map';
import { eyeCentres } from '../observation/landmarks';
import { grown } from '../geometry/polygon';
import { linearLuminanceAt } from '../picture/luminance';
import { polygonMask } from '../picture/polygon-mask';
import { classAt, placeInRaster, type HeadView } from './head-view';

/** Ways from the eye to temple and cheek, in degrees from the direction away from the nose. */
const WAYS_DEG = [-5, 10, 30, 45, 60, 75, 90, 105, 120] as const;
/** How far a rim is looked for, in inter-eye distances. */
const REACH = 0.75;
/** Skin this far from the rim is looked at, in inter-eye distances: clear of its shadow and blur. */
const BESIDE = { from: 0.025, to: 0.09 } as const;
/** The segmenter counts the eye as skin: lids and lashes reach this far, in inter-eye distances. */
const LASHES = 0.07;
/** A lens darkens all ways, a shadow some: what this share of them stays below. */
const LIGHTER = 0.75;
/** Ways with skin on both sides of a rim; fewer tell nothing. */
const LEAST_WAYS = 3;

/**
 * Skin seen through a lens over skin just outside its rim, linear luminance, on the lighter ways. Null where there is no rim with skin on both sides of it.
 */
export function lensLight(
  view: HeadView,
  side: Side,
  lids: readonly Point[],
  unitPx: number,
): number | null {
  const lashes = polygonMask(grown(lids, LASHES * unitPx), view.raster);
  const eye = placeInRaster(view, eyeCentres(view.face)[side]);
  const [from, to] = [BESIDE.from * unitPx, BESIDE.to * unitPx];
  const ratios: number[] = [];
  for (const deg of WAYS_DEG) {
    const turn = toRadians(deg);
    const along = { x: Math.cos(turn) * outward(side), y: Math.sin(turn) };
    const rim = rimOn(view, eye, along, unitPx);
    if (rim === null) continue;
    const inside = skinBetween(view, lashes, eye, along, rim.from - to, rim.from - from);
    const outside = skinBetween(view, lashes, eye, along, rim.to + from, rim.to + to);
    if (inside !== null && outside !== null) ratios.push(inside / Math.max(1, outside));
  }
  if (ratios.length < LEAST_WAYS) return null;
  ratios.sort((a, b) => a - b);
  return ratios[Math.floor(LIGHTER * ratios.length)] ?? null;
}

/** Where a way crosses the first thing worn, in raster pixels from the eye. */
function rimOn(
  view: HeadView,
  eye: Point,
  along: Point,
  unitPx: number,
): { readonly from: number; readonly to: number } | null {
  let from: number | null = null;
  for (let away = 0; away < REACH * unitPx; away++) {
    const worn = classOn(view, eye, along, away) === PIXEL_CLASS.accessory;
    if (worn) from ??= away;
    else if (from !== null) return { from, to: away };
  }
  return null;
}

function skinBetween(
  view: HeadView,
  lashes: Uint8Array,
  eye: Point,
  along: Point,
  from: number,
  to: number,
): number | null {
  let [luminance, count] = [0, 0];
  if (from < 0) return null;
  for (let away = Math.ceil(from); away <= to; away++) {
    if (classOn(view, eye, along, away) !== PIXEL_CLASS.faceSkin) return null;
    const x = Math.round(eye.x + along.x * away);
    const y = Math.round(eye.y + along.y * away);
    const at = y * view.raster.widthPx + x;
    if (lashes[at] === 1) return null;
    luminance += linearLuminanceAt(view.raster.rgba, 4 * at);
    count++;
  }
  return count > 0 ? luminance / count : null;
}

function classOn(view: HeadView, eye: Point, along: Point, away: number): number {
  const x = Math.round(eye.x + along.x * away);
  const y = Math.round(eye.y + along.y * away);
  const inside = x >= 0 && y >= 0 && x < view.raster.widthPx && y < view.raster.heightPx;
  return inside ? classAt(view, x, y) : PIXEL_CLASS.outside;
}
