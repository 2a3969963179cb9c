import { valueNoise } from '../../../e2e/person/noise';
import type { Point } from '../../../src/geometry/point';
import { intoUpright, outOfUpright } from '../../../src/measure/upright';
import { lensPx } from '../hair-lock';
import { always, type Kind } from '../kind';
import { emptyLayer, laidOver, paintMask, softened } from '../picture/layer';
import { maskOf } from '../picture/mask';
import { linear, mixRgb, type Picture } from '../picture/picture';
import { warped } from '../picture/warp';
import type { Source } from '../source';
import { headMark, place } from '../zones';

/** The seam of the lips from the person's right corner to the left one. */
const SEAM = [78, 80, 81, 82, 13, 312, 311, 310, 308] as const;

interface Mouth {
  readonly centreX: number;
  readonly halfWidth: number;
  readonly seamAt: (x: number) => number;
  readonly chinY: number;
}

function mouthOf(source: Source): Mouth {
  const line = SEAM.map((index) => headMark(source, index));
  const [first, last] = [line[0], line.at(-1)];
  const [left, right] = [first?.x ?? -0.4, last?.x ?? 0.4];
  return {
    centreX: (left + right) / 2,
    halfWidth: (right - left) / 2,
    chinY: headMark(source, 152).y,
    seamAt: (x) => {
      const k = ((x - left) / (right - left)) * (line.length - 1);
      const at = Math.min(line.length - 2, Math.max(0, Math.floor(k)));
      const [a, b] = [line[at], line[at + 1]];
      if (a === undefined || b === undefined) return 1;
      const t = Math.min(1, Math.max(0, (x - a.x) / Math.max(1e-6, b.x - a.x)));
      return a.y + t * (b.y - a.y);
    },
  };
}

/** Gap of the lips at a place, for a gap of 1 in the middle. */
const gapProfile = ({ centreX, halfWidth }: Mouth, x: number): number => {
  const u = (x - centreX) / (halfWidth * 0.92);
  return Math.abs(u) >= 1 ? 0 : Math.sqrt(1 - u * u) * (1 - 0.25 * u * u);
};

/** Share of the gap by which the upper lip rises; the jaw opens the rest. */
const RISE = 0.18;

function opened(source: Source, gap: number): Picture {
  const mouth = mouthOf(source);
  const end = mouth.chinY + 0.55;
  const upper = mouth.seamAt(mouth.centreX) - 0.45;
  const apart = warped(source.picture, (origin, x, y) => {
    const at = intoUpright(source.frame, { x, y });
    const sideways = Math.abs(at.x - mouth.centreX) / 1.15;
    if (sideways >= 1 || at.y < upper || at.y > end) return;
    const seam = mouth.seamAt(at.x);
    // The lips part within the mouth; the jaw moves all the cheeks a little.
    const jaw = 0.35 * (1 - sideways) ** 2;
    const own = gap * Math.max(gapProfile(mouth, at.x), jaw);
    const [down, up] = [own * (1 - RISE), own * RISE];
    let from = at.y;
    if (at.y >= seam + down) {
      from = seam + ((at.y - seam - down) / (end - seam - down)) * (end - seam);
    } else if (at.y <= seam - up) {
      from = upper + ((at.y - upper) / (seam - up - upper)) * (seam - upper);
    } else {
      from = at.y < seam ? seam - 0.004 : seam + 0.004;
    }
    const moved = outOfUpright(source.frame, { x: at.x, y: from });
    origin.x = moved.x;
    origin.y = moved.y;
  });
  return laidOver(apart, inside(source, mouth, gap));
}

/** Dark, with the upper teeth where the mouth is wide enough. */
function inside(source: Source, mouth: Mouth, gap: number) {
  const layer = emptyLayer(source.picture);
  const { widthPx } = source.picture;
  const frameAt = (pixel: number): Point =>
    intoUpright(source.frame, { x: pixel % widthPx, y: Math.floor(pixel / widthPx) });
  const box = place(source, 0, mouth.seamAt(mouth.centreX));
  const near = source.frame.interEyeDistancePx * 1.2;
  const hole = maskOf(source.picture, (pixel) => {
    if (Math.abs(Math.floor(pixel / widthPx) - box.y) > near) return 0;
    const at = frameAt(pixel);
    const own = gap * gapProfile(mouth, at.x);
    const seam = mouth.seamAt(at.x);
    return own > 0 && at.y > seam - own * RISE && at.y < seam + own * (1 - RISE) ? 1 : 0;
  });
  const dark = linear(46, 17, 16);
  paintMask(layer, hole, (pixel) => {
    const at = frameAt(pixel);
    const depth = (at.y - mouth.seamAt(at.x) + gap * RISE) / gap;
    const teethEnd = gap < 0.07 ? 0 : Math.min(0.5, 0.13 / gap);
    if (depth < teethEnd && Math.abs(at.x - mouth.centreX) < 0.75 * mouth.halfWidth) {
      const tooth = Math.abs(((at.x - mouth.centreX) / 0.125) % 1);
      const seam = Math.min(1, Math.min(tooth, 1 - tooth) * 14);
      return mixRgb(
        dark,
        linear(206, 196, 178),
        (0.45 + 0.4 * seam) * Math.min(1, 3 * depth + 0.4),
      );
    }
    const tongue = depth > 0.62 ? 0.5 * (depth - 0.62) : 0;
    const wet = 0.06 * valueNoise(at.x * 12, at.y * 12, 2);
    return mixRgb(dark, linear(176, 90, 88), Math.max(0, tongue + wet));
  });
  return softened(layer, lensPx(source) * 1.2);
}

export const openMouth: Kind = {
  name: 'mouth-open',
  what: 'The lips part, the jaw goes down; dark inside, with teeth where it is wide.',
  steps:
    'Gap over eyes-to-chin 0.01, 0.02, 0.033, 0.045, 0.07, 0.11, 0.17; to 0.02 closed, from 0.07 open',
  needs: 'nothing',
  trust: 'medium',
  why: 'The gap is exact beyond that of the source; wide mouths look drawn.',
  levels: ([0.01, 0.02, 0.033, 0.045, 0.07, 0.11, 0.17] as const).map((gap) => ({
    name: `${gap}`,
    make: (source) => {
      const { chinY } = mouthOf(source);
      return {
        picture: opened(source, gap * chinY),
        changes: {
          mouth: gap <= 0.02 ? 'closed' : gap < 0.06 ? '' : 'open',
          ...(gap > 0.02 ? { expression: '' as const } : {}),
        },
      };
    },
  })),
  fits: always,
};

interface Pull {
  readonly centre: Point;
  readonly by: Point;
  readonly reach: number;
}

/** Pulls the skin at some places of the head's frame. */
function pulled(source: Source, pulls: readonly Pull[]): Picture {
  return warped(source.picture, (origin, x, y) => {
    const at = intoUpright(source.frame, { x, y });
    let [dx, dy] = [0, 0];
    for (const { centre, by, reach } of pulls) {
      const d = Math.hypot(at.x - centre.x, at.y - centre.y) / reach;
      if (d >= 1) continue;
      const weight = (1 - d * d) ** 2;
      dx += by.x * weight;
      dy += by.y * weight;
    }
    if (dx === 0 && dy === 0) return;
    const from = outOfUpright(source.frame, { x: at.x - dx, y: at.y - dy });
    origin.x = from.x;
    origin.y = from.y;
  });
}

export const smile: Kind = {
  name: 'smile',
  what: 'The corners of the closed mouth go out and up, cheeks and lower lids with them.',
  steps: 'By 0.02, 0.05, 0.08, 0.12, 0.16 inter-eye distances; 0.02 neutral, from 0.08 a smile',
  needs: 'nothing',
  trust: 'low',
  why: 'The corners move exactly; a real smile also folds the cheeks.',
  levels: ([0.02, 0.05, 0.08, 0.12, 0.16] as const).map((by) => ({
    name: `${by}`,
    make: (source) => {
      const corners = [61, 291].map((index) => headMark(source, index));
      const pulls = corners.flatMap(({ x, y }): Pull[] => {
        const s = Math.sign(x);
        return [
          { centre: { x, y }, by: { x: s * by * 0.85, y: -by * 0.75 }, reach: 0.5 },
          { centre: { x: x * 1.5, y: y - 0.45 }, by: { x: 0, y: -by * 0.45 }, reach: 0.5 },
        ];
      });
      return {
        picture: pulled(source, pulls),
        changes: {
          expression: by <= 0.02 ? 'neutral' : by < 0.08 ? '' : 'smile',
          mouth: by < 0.08 ? (by <= 0.02 ? 'closed' : '') : 'smile',
        },
      };
    },
  })),
  fits: always,
};

export const raisedBrows: Kind = {
  name: 'raised-brows',
  what: 'The eyebrows go up.',
  steps: 'By 0.03, 0.07, 0.12, 0.17 inter-eye distances; 0.03 neutral, from 0.12 raised',
  needs: 'nothing',
  trust: 'low',
  why: 'The brows move exactly; foreheads get no wrinkles, and people’s own brows differ by more.',
  levels: ([0.03, 0.07, 0.12, 0.17] as const).map((by) => ({
    name: `${by}`,
    make: (source) => {
      const brows = [70, 105, 107, 336, 334, 300].map((index) => headMark(source, index));
      const pulls = brows.map((centre): Pull => ({
        centre,
        by: { x: 0, y: -by * 0.62 },
        reach: 0.34,
      }));
      return {
        picture: pulled(source, pulls),
        changes: { expression: by <= 0.03 ? 'neutral' : by < 0.12 ? '' : 'raised_brows' },
      };
    },
  })),
  fits: always,
};
