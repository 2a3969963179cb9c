import { CONFIDENCE_SIDE } from './person-confidence';
import { boxMax, inverse, planeOf, readBetween, type Plane } from './plane';
import { smoothstep } from './smoothstep';

/** The confidence map over the cells of the cut, which lies in the middle of the map's square. */
export function laidOver(cut: { widthPx: number; heightPx: number }, cells: Uint8Array): Plane {
  const map = planeOf(
    { widthPx: CONFIDENCE_SIDE, heightPx: CONFIDENCE_SIDE },
    Float32Array.from(cells, (value) => value / 255),
  );
  const scale = CONFIDENCE_SIDE / Math.max(cut.widthPx, cut.heightPx);
  const out = planeOf(cut);
  for (let y = 0; y < cut.heightPx; y++) {
    for (let x = 0; x < cut.widthPx; x++) {
      out.values[y * cut.widthPx + x] = readBetween(
        map,
        (x + 0.5 - cut.widthPx / 2) * scale + CONFIDENCE_SIDE / 2 - 0.5,
        (y + 0.5 - cut.heightPx / 2) * scale + CONFIDENCE_SIDE / 2 - 0.5,
      );
    }
  }
  return out;
}

/** The model is never wholly sure: on clear wall it says about 0.08, within hair about 0.93. */
const LEVELS = { wall: 0.15, person: 0.9 } as const;

export const levelled = (plane: Plane): Plane =>
  planeOf(
    plane,
    plane.values.map((value) =>
      Math.min(1, Math.max(0, (value - LEVELS.wall) / (LEVELS.person - LEVELS.wall))),
    ),
  );

/** 1 where a cell shows the person alone, of the wanted kind. */
export function surelyPerson(person: Plane, hair: Plane, kind: 'hair' | 'other'): Plane {
  const inside = boxMax(inverse(person), 1);
  const out = planeOf(person);
  for (let at = 0; at < out.values.length; at++) {
    const sure = smoothstep(0.15, 0.03, inside.values[at] ?? 1);
    const share = hair.values[at] ?? 0;
    out.values[at] = sure * (kind === 'hair' ? share : 1 - share);
  }
  return out;
}
