import type { Point } from '../../../src/geometry/point';
import { intoUpright, outOfUpright } from '../../../src/measure/upright';
import { SIDES, type Side } from '../../../src/measure/sides';
import type { Changes } from '../columns';
import { always, type Kind } from '../kind';
import type { Picture } from '../picture/picture';
import { warped } from '../picture/warp';
import type { Source } from '../source';
import { headMark } from '../zones';

/** The lids from the outer to the inner corner, and the lower edge of the brow. */
const LIDS = {
  right: {
    upper: [33, 246, 161, 160, 159, 158, 157, 173, 133],
    lower: [33, 7, 163, 144, 145, 153, 154, 155, 133],
    brow: [46, 53, 52, 65, 55],
  },
  left: {
    upper: [263, 466, 388, 387, 386, 385, 384, 398, 362],
    lower: [263, 249, 390, 373, 374, 380, 381, 382, 362],
    brow: [276, 283, 282, 295, 285],
  },
} as const;

/** A line's height at x in the head's frame; beyond its ends, that of the end. */
function heightAt(line: readonly Point[], x: number): number {
  for (let k = 0; k + 1 < line.length; k++) {
    const [a, b] = [line[k], line[k + 1]];
    if (a === undefined || b === undefined) continue;
    if (x < a.x && k === 0) return a.y;
    if (x <= b.x) return a.y + ((b.y - a.y) * (x - a.x)) / Math.max(1e-6, b.x - a.x);
  }
  return line.at(-1)?.y ?? 0;
}

const sorted = (source: Source, indices: readonly number[]): Point[] =>
  indices.map((index) => headMark(source, index)).sort((a, b) => a.x - b.x);

/**
 * The upper lid pulled down over the eye; its skin stretches from the brow, its lashes come along.
 * @param open what is left of the opening, 0 to 1
 */
function lidsAt(source: Source, picture: Picture, side: Side, open: number): Picture {
  const [upper, lower, brow] = [
    sorted(source, LIDS[side].upper),
    sorted(source, LIDS[side].lower),
    sorted(source, LIDS[side].brow),
  ];
  const [from, to] = [upper[0]?.x ?? 0, upper.at(-1)?.x ?? 0];
  const top = Math.min(...brow.map(({ y }) => y)) - 0.02;
  const bottom = Math.max(...lower.map(({ y }) => y)) + 0.02;
  const corners = [
    [from, top],
    [to, top],
    [to, bottom],
    [from, bottom],
  ].map(([x = 0, y = 0]) => outOfUpright(source.frame, { x, y }));
  const xs = corners.map(({ x }) => x);
  const ys = corners.map(({ y }) => y);
  const region = {
    left: Math.min(...xs),
    right: Math.max(...xs),
    top: Math.min(...ys),
    bottom: Math.max(...ys),
  };
  return warped(
    picture,
    (origin, x, y) => {
      const at = intoUpright(source.frame, { x, y });
      if (at.x < from || at.x > to) return;
      // The lashes stand a little above the mesh's lid line.
      const lid = heightAt(upper, at.x);
      const sill = heightAt(lower, at.x);
      const fixed = Math.min(heightAt(brow, at.x) + 0.03, lid - 0.05);
      const goal = sill - open * (sill - lid) + (1 - open) * 0.045;
      if (at.y <= fixed || at.y >= goal) return;
      const share = (at.y - fixed) / Math.max(1e-6, goal - fixed);
      const own = outOfUpright(source.frame, { x: at.x, y: fixed + share * (lid - fixed) });
      origin.x = own.x;
      origin.y = own.y;
    },
    region,
  );
}

const lidLabels = (open: number): Changes => {
  if (open > 0.8) return { eyes: 'open' };
  return open > 0.3 ? { eyes: '', gaze: '' } : { eyes: 'closed', gaze: '' };
};

export const closedEyes: Kind = {
  name: 'eyes-closed',
  what: 'The upper lids come down over the eyes; once over the left one alone.',
  steps: 'Opening left 0.85, 0.7, 0.5, 0.35, 0.2, 0.08, 0; from 0.85 open, up to 0.2 closed',
  needs: 'nothing',
  trust: 'medium',
  why: 'The opening is exact for the person; lids of closed eyes are less stretched than these.',
  levels: [
    ...([0.85, 0.7, 0.5, 0.35, 0.2, 0.08, 0] as const).map((open) => ({
      name: `${open}`,
      make: (source: Source) => ({
        picture: SIDES.reduce(
          (picture, side) => lidsAt(source, picture, side, open),
          source.picture,
        ),
        changes: lidLabels(open),
      }),
    })),
    {
      name: 'wink',
      make: (source) => ({
        picture: lidsAt(source, source.picture, 'left', 0.04),
        changes: { eyes: 'closed', gaze: '', expression: '' },
      }),
    },
  ],
  fits: always,
};
