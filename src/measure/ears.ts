import type { Point } from '../geometry/point';
import { CLASS_MAP_SIDE, PIXEL_CLASS, type ClassMap } from '../observation/class-map';
import { LANDMARK } from '../observation/landmarks';
import type { Face } from '../observation/observation';
import type { Pose } from './pose';
import { bothSides, outward, type Side, type Sides } from './sides';
import { cellGrid, outOfUpright, uprightLandmark, type Upright } from './upright';

/**
 * Where a face ends sideways, from the temple down to the jaw, as points of the mesh. The ear stands
 * out beyond this edge.
 */
const FACE_EDGE = { left: [389, 356, 454, 323, 361], right: [162, 127, 234, 93, 132] } as const;

/**
 * An ear spans from about the eye line to below the nose; it climbs with the chin going down.
 * Fitted on portraits with bare ears; lengths in inter-eye distances of a face with T = 1.77.
 */
const EAR = { top: -0.02, topPerPitchDeg: -0.02, height: 0.65, reach: 0.5 } as const;
/** Skin that stands out less than this is the edge of the cheek. */
const LEAST_WIDTH = 0.1;
/** Beyond 4°, the ear on the side to which the head turns narrows by this share a degree, to half. */
const NARROWING_PER_DEG = 1 / 6;
const NARROWING_FROM_DEG = 4;
const TYPICAL_EYES_TO_CHIN = 1.77;

/** One ear as far as it can be seen. */
export interface Ear {
  /** Share of the ear's height that shows skin beyond the face's edge, 0 to 1. */
  readonly visibleShare: number;
  /** Share of the ear's height where hair lies beyond the face's edge. */
  readonly hairShare: number;
  /** Share of the ear's place that lies outside the picture. */
  readonly outsideShare: number;
  /** The ear's place in picture pixels. */
  readonly zone: readonly Point[];
}

export function ears(face: Face, head: ClassMap, frame: Upright, pose: Pose): Sides<Ear> {
  const scale = uprightLandmark(frame, face, LANDMARK.chin).y / TYPICAL_EYES_TO_CHIN;
  const top = (EAR.top + EAR.topPerPitchDeg * pose.pitchDeg) * scale;
  const bottom = top + EAR.height * scale;
  return bothSides((side) => earOn(side, { face, head, frame, pose, scale, top, bottom }));
}

interface EarSearch {
  readonly face: Face;
  readonly head: ClassMap;
  readonly frame: Upright;
  readonly pose: Pose;
  readonly scale: number;
  readonly top: number;
  readonly bottom: number;
}

function earOn(side: Side, search: EarSearch): Ear {
  const { face, head, frame, scale, top, bottom } = search;
  const grid = cellGrid(frame, head.square);
  const edge = FACE_EDGE[side].map((index) => uprightLandmark(frame, face, index));
  const reach = Math.round(EAR.reach * scale * grid.cellsPerUnit);
  const away = Math.max(0, search.pose.yawDeg * outward(side) - NARROWING_FROM_DEG);
  const narrowed = Math.max(0.5, 1 - NARROWING_PER_DEG * away);
  const least = LEAST_WIDTH * narrowed * scale * grid.cellsPerUnit;
  let [rows, visible, hairy, outside] = [0, 0, 0, 0];
  for (let row = Math.round(grid.row(top)); row < grid.row(bottom); row++) {
    const start = Math.round(grid.column(edgeAt(edge, grid.y(row))));
    let [skin, hair, beyond] = [0, 0, 0];
    for (let step = 0; step < reach; step++) {
      const column = side === 'left' ? start + step : start - 1 - step;
      const cell = cellAt(head, column, row);
      if (cell === PIXEL_CLASS.faceSkin || cell === PIXEL_CLASS.bodySkin) skin++;
      else if (cell === PIXEL_CLASS.hair) hair++;
      else if (cell === PIXEL_CLASS.outside) beyond++;
    }
    rows++;
    if (skin >= least) visible++;
    if (hair >= least) hairy++;
    if (beyond > reach / 2) outside++;
  }
  const edgeX = edgeAt(edge, (top + bottom) / 2);
  const outerX = edgeX + outward(side) * 0.35 * scale;
  return {
    visibleShare: rows > 0 ? visible / rows : 0,
    hairShare: rows > 0 ? hairy / rows : 0,
    outsideShare: rows > 0 ? outside / rows : 1,
    zone: [
      { x: edgeX, y: top },
      { x: outerX, y: top },
      { x: outerX, y: bottom },
      { x: edgeX, y: bottom },
    ].map((point) => outOfUpright(frame, point)),
  };
}

/** The x of the face's edge at a height; beyond its ends, the x of the end. */
function edgeAt(edge: readonly Point[], y: number): number {
  let x = edge[0]?.x ?? 0;
  for (let k = 0; k + 1 < edge.length; k++) {
    const [from, to] = [edge[k], edge[k + 1]];
    if (from === undefined || to === undefined || y < from.y) break;
    const share = Math.min(1, (y - from.y) / (to.y - from.y));
    x = from.x + share * (to.x - from.x);
  }
  return x;
}

function cellAt(map: ClassMap, column: number, row: number): number {
  const inside = column >= 0 && column < CLASS_MAP_SIDE && row >= 0 && row < CLASS_MAP_SIDE;
  return inside
    ? (map.cells[row * CLASS_MAP_SIDE + column] ?? PIXEL_CLASS.outside)
    : PIXEL_CLASS.outside;
}
