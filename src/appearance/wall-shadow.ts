import { CLASS_MAP_SIDE, PIXEL_CLASS, type ClassMap } from '../observation/class-map';
import { boxAround, type BoxInSquare } from './backdrop';
import { median } from './median';
import { WALL_SIDE, type WallBlock } from './wall';

/** The shadow of the person on the wall. */
export interface WallShadow {
  /** By how much the wall is darker beside the person than farther off: ln of luminances. */
  readonly depthLog: number;
  /** The wall beside the person on that side, in shares of the head square. */
  readonly box: BoxInSquare | null;
}

/** Blocks from the person's edge: beside it, and farther off (7 make an eye distance). */
const BESIDE = 3.5;
const FAR = { from: 4.5, to: 11 } as const;
/** Least number of rows that must show both. */
const LEAST_ROWS = 3;
/** A shadow keeps the wall's colour: more than this of a* or b* is another thing. */
const MOST_CHROMA = 8;
/** Added to every luminance: where there is next to no light, noise is no shadow. */
const FLOOR = 0.004;

type Side = 'left' | 'right';

/**
 * Row by row from the person outwards, on both sides of the picture. A wall that gets darker to one
 * side as a whole is darker outwards on one side by what it is brighter on the other, and a darker
 * rim all around is no shadow: only what one side has beyond that counts. Null where on neither side
 * enough of the wall is seen.
 */
export function wallShadowOf(wall: readonly WallBlock[], classes: ClassMap): WallShadow | null {
  const edges = Array.from({ length: WALL_SIDE }, (_, row) => edgesAt(classes, row));
  const sides = (['left', 'right'] as const).map((side) => shadowOn(side, wall, edges));
  const [left, right] = sides;
  if (left == null && right == null) return null;
  const [onLeft, onRight] = [left?.depthLog ?? 0, right?.depthLog ?? 0];
  const depths = [onLeft + Math.min(0, onRight), onRight + Math.min(0, onLeft)] as const;
  const [depthLog, box] =
    depths[0] >= depths[1] ? [depths[0], left?.box ?? null] : [depths[1], right?.box ?? null];
  return { depthLog: Math.max(0, depthLog), box };
}

/** Where the person begins and ends in a row of blocks, in blocks; null where nobody is. */
type Edges = Readonly<Record<Side, number>> | null;

function edgesAt({ cells }: ClassMap, row: number): Edges {
  const cellRow = Math.floor(((row + 0.5) * CLASS_MAP_SIDE) / WALL_SIDE);
  const line = cells.subarray(cellRow * CLASS_MAP_SIDE, (cellRow + 1) * CLASS_MAP_SIDE);
  const isPerson = (is: number) => is !== PIXEL_CLASS.background && is !== PIXEL_CLASS.outside;
  const first = line.findIndex(isPerson);
  if (first < 0) return null;
  const toBlocks = WALL_SIDE / CLASS_MAP_SIDE;
  return { left: first * toBlocks, right: (line.findLastIndex(isPerson) + 1) * toBlocks };
}

function shadowOn(
  side: Side,
  wall: readonly WallBlock[],
  edges: readonly Edges[],
): { readonly depthLog: number; readonly box: BoxInSquare | null } | null {
  const depths: number[] = [];
  const shaded: WallBlock[] = [];
  edges.forEach((edge, row) => {
    if (edge === null) return;
    const away = ({ column }: WallBlock): number =>
      side === 'left' ? edge.left - (column + 0.5) : column + 0.5 - edge.right;
    const here = wall.filter((block) => block.row === row && away(block) > 0);
    const beside = here.filter((block) => away(block) < BESIDE);
    const far = here.filter((block) => away(block) > FAR.from && away(block) < FAR.to);
    if (beside.length === 0 || far.length === 0) return;
    depths.push(isSameColour(beside, far) ? depthOf(beside, far) : 0);
    shaded.push(...beside);
  });
  return depths.length < LEAST_ROWS ? null : { depthLog: median(depths), box: boxAround(shaded) };
}

/** The darkest block beside the person: some of them already see the light again. */
function depthOf(beside: readonly WallBlock[], far: readonly WallBlock[]): number {
  const lights = (blocks: readonly WallBlock[]) => blocks.map(({ luminance }) => luminance);
  return Math.log((FLOOR + median(lights(far))) / (FLOOR + Math.min(...lights(beside))));
}

const isSameColour = (some: readonly WallBlock[], others: readonly WallBlock[]): boolean =>
  (['a', 'b'] as const).every((channel) => {
    const [p, q] = [some, others].map((blocks) => median(blocks.map(({ lab }) => lab[channel])));
    return Math.abs((p ?? 0) - (q ?? 0)) < MOST_CHROMA;
  });
