import type { Point } from '../geometry/point';
import { CLASS_MAP_SIDE, PIXEL_CLASS, type ClassMap } from '../observation/class-map';
import { OUTLINE, landmarks } from '../observation/landmarks';
import type { Face } from '../observation/observation';
import { cellPatches, hasCell, type CellPatch } from './cell-patches';
import { insideOf, visitRuns } from './cell-shares';
import { zoneOf, type CellBox } from './found-cells';
import { cellGrid, type CellGrid, type Upright } from './upright';

/** Something in the photo that is not the person: what it looks like, how large, and where. */
export interface Intruder {
  /** `person`: hair or a face; `hand`: bare skin; `thing`: all else. */
  readonly kind: 'person' | 'hand' | 'thing';
  /** In squared inter-eye distances. */
  readonly area: number;
  /** The box around it in picture pixels. */
  readonly zone: readonly Point[];
}

/** Lengths in inter-eye distances from the middle of the eyes, on frontal portraits. */
const OWN = {
  /** Ears, what shows between them and the hair, and a bald head lie within this box. */
  ears: { halfWidth: 1.75, top: -0.7, bottom: 1.25 },
  /** Bare skin within this width below the jaw is the neck. */
  neckHalfWidth: 1.25,
  /** Hair that hangs beside the face, and locks that the picture cuts off from the head. */
  hairHalfWidth: 2.1,
  /** From here down, bare skin may be the person's own shoulders and chest. */
  shouldersBelowChin: 0.3,
} as const;
/** Smaller than this is noise of the class map, or an earring. */
const LEAST_AREA = 0.012;

const { hair, bodySkin, faceSkin, clothes, accessory } = PIXEL_CLASS;
const PERSON_OR_THING = [hair, bodySkin, faceSkin, clothes, accessory] as const;

/**
 * What else is in the picture: patches of the class map that neither are nor touch the person.
 * @param within the part that counts, in picture pixels: what becomes the photo
 */
export function intruders(
  face: Face,
  head: ClassMap,
  frame: Upright,
  eyesToChin: number,
  within: readonly Point[],
): readonly Intruder[] {
  const grid = cellGrid(frame, head.square);
  const shown = new Uint8Array(head.cells.length);
  visitRuns(head, within, (first, end) => {
    shown.set(head.cells.subarray(first, end), first);
  });
  const ownFace = insideOf(head, landmarks(face, OUTLINE.face));
  const touchesFace = (patch: CellPatch): boolean => hasCell(patch, (at) => ownFace[at] === 1);
  const person = { shown, touchesFace, grid, eyesToChin };
  const found = [...heads(person), ...hands(person), ...things(person)];
  return found
    .map(({ kind, patch }) => ({
      kind,
      area: patch.count / grid.cellsPerUnit ** 2,
      zone: zoneOf(head, patch),
    }))
    .filter(({ area }) => area >= LEAST_AREA);
}

interface Person {
  /** The cells of the class map that become the photo; all others count as background. */
  readonly shown: Uint8Array;
  readonly touchesFace: (patch: CellPatch) => boolean;
  readonly grid: CellGrid;
  readonly eyesToChin: number;
}

interface Found {
  readonly kind: Intruder['kind'];
  readonly patch: CellPatch;
}

const of = (kind: Intruder['kind']) => (patch: CellPatch) => ({ kind, patch });

/** Hair and faces that do not hang together with the person's own. */
function heads({ shown, touchesFace, grid, eyesToChin }: Person): readonly Found[] {
  const patches = cellPatches(shown, [hair, faceSkin, accessory]);
  const isOwn = (patch: CellPatch): boolean => {
    if (touchesFace(patch) || !hasCell(patch, (at) => shown[at] !== accessory)) return true;
    const box = boxOf(patch, grid);
    const reach = Math.max(Math.abs(box.left), Math.abs(box.right));
    if (isBesideFace(box)) return true;
    const hasFace = hasCell(patch, (at) => shown[at] === faceSkin);
    const hangs = box.bottom > 0.5 * eyesToChin && reach < OWN.hairHalfWidth;
    return !hasFace && (hangs || box.top > eyesToChin);
  };
  return patches.filter((patch) => !isOwn(patch)).map(of('person'));
}

/** Bare skin that is neither face, ear, neck nor shoulder. */
function hands({ shown, grid, eyesToChin }: Person): readonly Found[] {
  const isOwnPlace = (at: number): boolean => {
    const x = Math.abs(grid.x(at % CLASS_MAP_SIDE));
    const y = grid.y(Math.floor(at / CLASS_MAP_SIDE));
    if (y > eyesToChin + OWN.shouldersBelowChin) return true;
    if (x < OWN.ears.halfWidth && y < OWN.ears.bottom) return true;
    return x < OWN.neckHalfWidth + Math.max(0, y - eyesToChin) * 2 && y > 0.5 * eyesToChin;
  };
  return cellPatches(shown, [bodySkin], (at) => !isOwnPlace(at)).map(of('hand'));
}

/** Anything else that stands apart from the person and is not on the shoulders. */
function things({ shown, touchesFace, grid, eyesToChin }: Person): readonly Found[] {
  const apart = cellPatches(shown, PERSON_OR_THING).filter(
    (patch) => !touchesFace(patch) && !boxIsBelow(patch, grid, eyesToChin),
  );
  const looksLikePerson = (patch: CellPatch): boolean =>
    hasCell(patch, (at) => shown[at] === hair || shown[at] === faceSkin || shown[at] === bodySkin);
  const worn = cellPatches(shown, [accessory]).filter((patch) => {
    const box = boxOf(patch, grid);
    const isFarOut = Math.min(Math.abs(box.left), Math.abs(box.right)) > OWN.ears.halfWidth;
    const isApart = apart.some((other) => hasCell(other, (at) => at === patch.runs[0]?.first));
    return isFarOut && !isApart && box.top < eyesToChin && !touchesFace(patch);
  });
  return [...apart.filter((patch) => !looksLikePerson(patch)), ...worn].map(of('thing'));
}

/** The box in inter-eye distances. */
const boxOf = (patch: CellBox, grid: CellGrid): CellBox => ({
  left: grid.x(patch.left - 0.5),
  right: grid.x(patch.right - 0.5),
  top: grid.y(patch.top - 0.5),
  bottom: grid.y(patch.bottom - 0.5),
});

const isBesideFace = ({ left, right, top, bottom }: CellBox): boolean =>
  Math.max(Math.abs(left), Math.abs(right)) < OWN.ears.halfWidth &&
  top > OWN.ears.top &&
  bottom < OWN.ears.bottom;

const boxIsBelow = (patch: CellPatch, grid: CellGrid, y: number): boolean =>
  boxOf(patch, grid).top > y;
