import { outward, SIDES, type Side } from '../../../src/measure/sides';
import type { Point } from '../../../src/geometry/point';
import { drawLocks, hairLayer, type Lock } from '../hair-lock';
import { hairLabels } from '../hair-labels';
import type { Derived, Kind, Level } from '../kind';
import { laidOver } from '../picture/layer';
import type { Source } from '../source';
import { hairlineAt, hasHairline, ofFace600, place } from '../zones';

/** A lock in the head's frame; `widthPx` at a face of 600 px. */
interface HeadLock extends Omit<Lock, 'line'> {
  readonly line: readonly Point[];
}

function withLocks(source: Source, locks: readonly HeadLock[], random: () => number): Derived {
  const drawn = drawLocks(
    source,
    locks.map((lock) => ({
      ...lock,
      line: lock.line.map(({ x, y }) => place(source, x, y)),
      widthPx: ofFace600(source, lock.widthPx),
    })),
    random,
  );
  return {
    picture: laidOver(source.picture, hairLayer(drawn)),
    changes: hairLabels(source, drawn.hair.alpha),
  };
}

const level = (
  name: string,
  locks: (source: Source, random: () => number) => readonly HeadLock[],
): Level => ({
  name,
  make: (source, random) => withLocks(source, locks(source, random), random),
});

/** Where a lock comes out of the hair: a little above the hairline. */
const root = (source: Source, x: number): Point => ({
  x,
  y: (hairlineAt(source, x) ?? -1) - 0.16,
});

const around = (random: () => number, by: number) => (random() - 0.5) * 2 * by;

const WIDTHS = [2, 4, 7, 12, 20] as const;
const bothSidesOf = (widths: readonly number[], make: (side: Side, width: number) => Level) =>
  widths.flatMap((width) => SIDES.map((side) => make(side, width)));

const shared = {
  steps: `One lock ${WIDTHS.join(', ')} px wide at a face of 600 px; the label follows the share covered`,
  needs: 'hair from temple to temple',
  fits: hasHairline,
} as const;

const lockOverEye: Kind = {
  ...shared,
  name: 'hair-eye',
  what: 'A lock of hair falls over one eye.',
  trust: 'high',
  why: 'The share is counted in what was drawn; locks look like hair, single wide ones a little too combed.',
  levels: bothSidesOf(WIDTHS, (side, widthPx) =>
    level(`${side}-${widthPx}px`, (source, random) => {
      const s = outward(side);
      const start = root(source, s * (0.15 + around(random, 0.1)));
      const middle = 0.5 + around(random, 0.14);
      const line = [
        start,
        { x: s * 0.34, y: -0.45 },
        { x: s * middle, y: 0 },
        { x: s * (0.72 + around(random, 0.1)), y: 0.5 },
        { x: s * (0.8 + around(random, 0.12)), y: 0.95 },
      ];
      return [{ line, widthPx }];
    }),
  ),
};

const lockOverBrow: Kind = {
  ...shared,
  name: 'hair-eyebrow',
  what: 'A lock of hair crosses one eyebrow and ends above the eye.',
  trust: 'high',
  why: 'The share is counted in what was drawn.',
  levels: bothSidesOf([...WIDTHS, 34], (side, widthPx) =>
    level(`${side}-${widthPx}px`, (source, random) => {
      const s = outward(side);
      const end = 0.55 + around(random, 0.15);
      const line = [
        root(source, s * (end - 0.35)),
        { x: s * (end - 0.2), y: -0.6 },
        { x: s * end, y: -0.3 },
        { x: s * (end + 0.1), y: -0.17 },
      ];
      return [{ line, widthPx, tip: widthPx > 7 ? 0.45 : 0.2 }];
    }),
  ),
};

const lockOverCheek: Kind = {
  ...shared,
  name: 'hair-cheek',
  what: 'A lock of hair hangs over one cheek.',
  trust: 'high',
  why: 'The share is counted in what was drawn.',
  levels: bothSidesOf([2, 5, 10, 20, 40], (side, widthPx) =>
    level(`${side}-${widthPx}px`, (source, random) => {
      const s = outward(side);
      const inner = 0.72 + around(random, 0.1);
      const line = [
        { x: s * 0.95, y: (hairlineAt(source, s * 0.8) ?? -0.8) - 0.1 },
        { x: s * 1.08, y: -0.25 },
        { x: s * (inner + 0.14), y: 0.45 },
        { x: s * inner, y: 0.85 },
        { x: s * (inner + 0.05), y: 1.3 },
      ];
      return [{ line, widthPx, tip: 0.35 }];
    }),
  ),
};

const lockOverForehead: Kind = {
  ...shared,
  name: 'hair-forehead',
  what: 'Locks lie on the forehead and end above the brows.',
  trust: 'medium',
  why: 'No rule says how much hair a forehead bears: the limits are ours.',
  levels: [1, 3, 6, 10].map((count) =>
    level(`${count}-locks`, (source, random) =>
      Array.from({ length: count }, (_, k) => {
        const x = count === 1 ? 0.1 : -0.55 + (1.1 * k) / (count - 1);
        const start = root(source, x * 0.8);
        return {
          line: [
            start,
            { x: x + around(random, 0.08), y: (start.y - 0.52) / 2 },
            { x: x * 1.2 + around(random, 0.1), y: -0.52 },
          ],
          widthPx: 20 + 26 * random(),
          tip: 0.5,
        };
      }),
    ),
  ),
};

/** Lower end of a fringe in the head's frame, and how dense it is. */
const FRINGES = [
  ['above-brows', -0.5, 1],
  ['touching-brows', -0.36, 1],
  ['sparse-over-brows', -0.2, 0.3],
  ['over-brows', -0.2, 1],
  ['sparse-to-lids', -0.06, 0.35],
  ['over-eyes', 0.06, 1],
] as const;

const fringe: Kind = {
  ...shared,
  name: 'hair-fringe',
  what: 'A fringe hangs from the hairline.',
  steps: `${FRINGES.map(([name]) => name).join(', ')}; the label follows the share covered`,
  trust: 'high',
  why: 'The share is counted in what was drawn; the ends are as ragged as cut hair.',
  levels: FRINGES.map(([name, end, density]) =>
    level(name, (source, random) => {
      const count = Math.round(30 * density);
      const sweep = around(random, 0.22);
      return Array.from({ length: count }, (_, k) => {
        const x = -0.86 + (1.72 * (k + random())) / count;
        const start = root(source, x * 0.9 - sweep * 0.5);
        const tip = end + around(random, 0.07) + 0.12 * x * x;
        const lean = sweep + around(random, 0.09);
        return {
          line: [
            { x: start.x, y: start.y - 0.06 * random() },
            { x: x + 0.15 * lean + around(random, 0.04), y: start.y + 0.35 * (tip - start.y) },
            { x: x * 1.05 + 0.55 * lean, y: start.y + 0.75 * (tip - start.y) },
            { x: x * 1.06 + lean, y: tip },
          ],
          widthPx: density < 1 ? 8 + 14 * random() : 26 + 14 * random(),
          density: density < 1 ? 0.35 + 0.5 * random() : 0.8,
          tip: density < 1 ? 0.3 : 0.6,
        };
      });
    }),
  ),
};

const lockOverEar: Kind = {
  ...shared,
  name: 'hair-ear',
  what: 'Hair falls over one ear.',
  steps:
    'One lock 3 to 130 px wide at a face of 600 px; up to 5 % of the ear: seen, from 65 %: not',
  needs: 'hair from temple to temple, both ears labelled as seen',
  fits: (source) =>
    hasHairline(source) &&
    source.labels['left_ear_visible'] === 'y' &&
    source.labels['right_ear_visible'] === 'y',
  trust: 'high',
  why: 'The share is counted in what was drawn over the skin that the class map calls ear.',
  levels: bothSidesOf([3, 8, 16, 30, 60, 130], (side, widthPx) =>
    level(`${side}-${widthPx}px`, (_, random) => {
      const s = outward(side);
      const x = 1.24 + around(random, 0.05);
      const count = Math.max(1, Math.round(widthPx / 22));
      return Array.from({ length: count }, (_, k) => {
        const across = count === 1 ? 0 : (k / (count - 1) - 0.5) * (widthPx / 300);
        return {
          line: [
            { x: s * (0.98 + across * 0.5), y: -0.75 },
            { x: s * (x + 0.02 + across * 0.8), y: -0.25 },
            { x: s * (x + across), y: 0.35 },
            { x: s * (x - 0.03 + across + around(random, 0.04)), y: 1.05 + 0.2 * random() },
          ],
          widthPx: Math.min(widthPx, 30),
          tip: 0.4,
        };
      });
    }),
  ),
};

const looseHair: Kind = {
  ...shared,
  name: 'hair-shoulders',
  what: 'Long hair hangs down on both sides, before the shoulders.',
  steps:
    'Down to 0.3, 0.1 above the chin, to the jaw, 0.4, 0.8, 1.3 below it (inter-eye distances)',
  needs: 'hair from temple to temple, no loose hair',
  fits: (source) => hasHairline(source) && source.labels['hair_loose_on_shoulders'] === 'n',
  trust: 'medium',
  why: 'Straight hair that lies before ears and shoulders; real loose hair also lies behind them.',
  levels: ([-0.3, 0, 0.3, 0.7, 1.3] as const).map((past) =>
    level(`${past < 0 ? '' : '+'}${past}`, (_, random) =>
      SIDES.flatMap((side) =>
        Array.from({ length: 15 }, (_, k) => {
          const s = outward(side);
          const x = 1.16 + (k / 14) * 0.42;
          const end = 1.8 + past + around(random, 0.12);
          return {
            line: [
              { x: s * (0.86 + 0.3 * (k / 14)), y: -0.95 + 0.2 * random() },
              { x: s * (x + 0.02), y: -0.2 },
              { x: s * (x + 0.05), y: 0.7 },
              { x: s * (x + 0.02 + around(random, 0.05)), y: (0.7 + end) / 2 },
              { x: s * (x - 0.05 + around(random, 0.08)), y: end },
            ],
            widthPx: 30,
            tip: 0.4,
          };
        }),
      ),
    ),
  ),
};

export const hairKinds: readonly Kind[] = [
  fringe,
  lockOverEye,
  lockOverBrow,
  lockOverCheek,
  lockOverForehead,
  lockOverEar,
  looseHair,
];
