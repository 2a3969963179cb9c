import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PAPER_NAMES, PAPERS, type SizeMm } from './paper';
import { sheetLayout, USUAL_SPACING, type SheetLayout, type SheetSpacing } from './sheet-layout';

const EPSILON_MM = 1e-5;

const mm = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const cases = fc.record({
  paper: fc.oneof(
    fc.constantFrom(...PAPER_NAMES).map((name) => PAPERS[name]),
    fc.record({ widthMm: mm(40, 300), heightMm: mm(40, 300) }),
  ),
  photo: fc.record({ widthMm: mm(20, 120), heightMm: mm(20, 140) }),
  spacing: fc.record({
    marginMm: fc.oneof(fc.constant(0), mm(0, 12)),
    gapMm: fc.oneof(fc.constant(0), mm(0, 10)),
  }),
});

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

interface Case {
  readonly sheet: SheetLayout;
  readonly paper: SizeMm;
  readonly spacing: SheetSpacing;
  readonly photo: SizeMm;
  readonly boxes: readonly Box[];
}

/** True of every sheet; `check` answers rather than expects, for it is asked very often. */
function holds(check: (given: Case) => boolean): void {
  const property = fc.property(cases, ({ paper, photo, spacing }) => {
    const sheet = sheetLayout(paper, photo, spacing);
    const boxes = sheet.photos.map(({ xMm, yMm }) => ({
      left: xMm,
      top: yMm,
      right: xMm + photo.widthMm,
      bottom: yMm + photo.heightMm,
    }));
    return check({ sheet, paper, photo, spacing, boxes });
  });
  expect(() => fc.assert(property, { numRuns: 300 })).not.toThrow();
}

/** What all photos cover together. */
const blockOf = (boxes: readonly Box[]): Box => ({
  left: Math.min(...boxes.map(({ left }) => left)),
  top: Math.min(...boxes.map(({ top }) => top)),
  right: Math.max(...boxes.map(({ right }) => right)),
  bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
});

const isNear = (one: number, other: number) => Math.abs(one - other) < EPSILON_MM;

describe('any photo on any paper', () => {
  it('lies inside the margins of that paper, upright or on its side', () => {
    holds(({ sheet, paper, spacing, boxes }) => {
      const isUpright = sheet.widthMm === paper.widthMm && sheet.heightMm === paper.heightMm;
      const isLying = sheet.widthMm === paper.heightMm && sheet.heightMm === paper.widthMm;
      const nearest = spacing.marginMm - EPSILON_MM;
      return (
        (isUpright || isLying) &&
        boxes.every(
          ({ left, top, right, bottom }) =>
            Math.min(left, top, sheet.widthMm - right, sheet.heightMm - bottom) >= nearest,
        )
      );
    });
  });

  it('keeps the gap to every other', () => {
    holds(({ boxes, spacing }) =>
      boxes.every((one, index) =>
        boxes.slice(index + 1).every((other) => {
          const beside = Math.max(other.left - one.right, one.left - other.right);
          const below = Math.max(other.top - one.bottom, one.top - other.bottom);
          return Math.max(beside, below) >= spacing.gapMm - EPSILON_MM;
        }),
      ),
    );
  });

  it('is there as often as rows and columns allow, whichever way the paper lies', () => {
    holds(({ sheet, paper, photo, spacing: { marginMm, gapMm } }) => {
      const fits = (sideMm: number, photoMm: number) => {
        let count = 0;
        while ((count + 1) * photoMm + count * gapMm <= sideMm - 2 * marginMm) count += 1;
        return count;
      };
      const upright = fits(paper.widthMm, photo.widthMm) * fits(paper.heightMm, photo.heightMm);
      const lying = fits(paper.heightMm, photo.widthMm) * fits(paper.widthMm, photo.heightMm);
      return sheet.photos.length >= Math.max(upright, lying);
    });
  });

  it('has its block in the middle', () => {
    holds(({ sheet, boxes }) => {
      if (boxes.length === 0) return true;
      const { left, top, right, bottom } = blockOf(boxes);
      return isNear(left, sheet.widthMm - right) && isNear(top, sheet.heightMm - bottom);
    });
  });
});

describe('cut marks', () => {
  it('never run into a photo, nor along its edge', () => {
    const overlap = (from: number, to: number, start: number, end: number) =>
      Math.min(to, end) - Math.max(from, start);
    holds(({ sheet, boxes }) =>
      sheet.cutMarks.every(({ from, to }) =>
        boxes.every(({ left, top, right, bottom }) => {
          const acrossMm = overlap(from.xMm, to.xMm, left, right);
          const downMm = overlap(from.yMm, to.yMm, top, bottom);
          const touches = Math.min(acrossMm, downMm) >= -EPSILON_MM;
          return !touches || Math.max(acrossMm, downMm) <= EPSILON_MM;
        }),
      ),
    );
  });

  it('stand on the paper, straight, at an edge of a photo', () => {
    holds(({ sheet, boxes }) =>
      sheet.cutMarks.every(({ from, to }) => {
        const isOnPaper = [from, to].every(
          ({ xMm, yMm }) =>
            Math.min(xMm, yMm, sheet.widthMm - xMm, sheet.heightMm - yMm) >= -EPSILON_MM,
        );
        const isDown =
          from.xMm === to.xMm &&
          boxes.some(({ left, right }) => isNear(left, from.xMm) || isNear(right, from.xMm));
        const isAcross =
          from.yMm === to.yMm &&
          boxes.some(({ top, bottom }) => isNear(top, from.yMm) || isNear(bottom, from.yMm));
        return isOnPaper && (isDown || isAcross);
      }),
    );
  });

  it('are there at both ends of every cut, and in every gap that it crosses', () => {
    holds(({ sheet, boxes, spacing }) => {
      const block = blockOf(boxes);
      // Paper without bare edges has no room for marks.
      if (Math.min(block.left, block.top) < EPSILON_MM) return true;
      const hasMark = (x1: number, y1: number, x2: number, y2: number) =>
        sheet.cutMarks.some(
          ({ from, to }) =>
            isNear(from.xMm, x1) &&
            isNear(from.yMm, y1) &&
            isNear(to.xMm, x2) &&
            isNear(to.yMm, y2),
        );
      const { gapMm } = spacing;
      return boxes.every(({ left, top, right, bottom }) => {
        const isLast = isNear(bottom, block.bottom);
        return (
          [left, right].every(
            (x) =>
              hasMark(x, 0, x, block.top) &&
              hasMark(x, block.bottom, x, sheet.heightMm) &&
              (isLast || gapMm < EPSILON_MM || hasMark(x, bottom, x, bottom + gapMm)),
          ) &&
          [top, bottom].every(
            (y) => hasMark(0, y, block.left, y) && hasMark(block.right, y, sheet.widthMm, y),
          )
        );
      });
    });
  });
});

describe('sheets that photo rooms know', () => {
  it.each([
    ['6in', 25, 35, 12],
    ['6in', 33, 48, 8],
    ['6in', 35, 45, 8],
    ['5in', 25, 35, 9],
    ['5in', 33, 48, 4],
    ['A4', 35, 45, 30],
  ] as const)('%s holds of %d × %d mm: %d', (paper, widthMm, heightMm, count) => {
    const sheet = sheetLayout(PAPERS[paper], { widthMm, heightMm }, USUAL_SPACING);
    expect(sheet.photos).toHaveLength(count);
  });

  it('turns the paper only where that brings more', () => {
    const photo = { widthMm: 33, heightMm: 48 };
    expect(sheetLayout(PAPERS['6in'], photo, USUAL_SPACING)).toMatchObject({
      widthMm: 152,
      heightMm: 102,
    });
    const square = { widthMm: 51, heightMm: 51 };
    expect(sheetLayout(PAPERS['6in'], square, USUAL_SPACING)).toMatchObject({
      widthMm: 102,
      heightMm: 152,
    });
  });

  it('leaves no column out that fits exactly, whatever rounding says', () => {
    const exact = { widthMm: 80.3, heightMm: 20 };
    const photo = { widthMm: 20, heightMm: 20 };
    expect(sheetLayout(exact, photo, { marginMm: 0, gapMm: 0.1 }).photos).toHaveLength(4);
  });

  it('is bare where not one fits', () => {
    const sheet = sheetLayout(PAPERS['5in'], { widthMm: 90, heightMm: 130 }, USUAL_SPACING);
    expect(sheet).toEqual({ ...PAPERS['5in'], photos: [], cutMarks: [] });
  });
});
