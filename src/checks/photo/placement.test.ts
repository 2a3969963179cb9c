import { describe, expect, test } from 'vitest';
import type { CropRefusal } from '../../crop/crop-plan';
import type { HeadGeometry } from '../../measure/head-geometry';
import type { Geometry } from '../../specification/geometry';
import type { Evidence } from '../check';
import { FAULTLESS, refused, SILENT, sourced } from '../faultless-evidence';
import type { Reason } from '../reason';
import { centred } from './centred';
import { cropInsidePicture } from './crop-inside-picture';
import { headHeight } from './head-size';

const withHead = (evidence: Evidence, head: Partial<HeadGeometry>): Evidence => ({
  ...evidence,
  measurements: { ...evidence.measurements, head: { ...evidence.measurements.head, ...head } },
});

describe('centred, where the specification gives no number (ICAO: 45 to 55 % of the width)', () => {
  const at = (px: number) => {
    if (FAULTLESS.photo === null) throw new Error('The faultless picture has a photo.');
    return centred({ ...FAULTLESS, photo: { ...FAULTLESS.photo, eyeMidpointFromLeftPx: px } });
  };

  test.each([
    [150, 'met', 'ok'],
    [135, 'met', 'ok'],
    [165, 'met', 'ok'],
    [134.51, 'met', 'ok'],
    [165.49, 'met', 'ok'],
    [134.49, 'broken', 'offCentre'],
    [165.51, 'broken', 'offCentre'],
  ])('%f px of 300 is %s', (px, outcome, reason) => {
    expect(at(px)).toMatchObject({
      ...{ outcome, reason, unit: 'widthRatio', limit: { min: 0.45, max: 0.55 } },
      value: expect.closeTo(px / 300, 9),
    });
  });
});

describe('the photo inside the picture', () => {
  test('holds where it can be cut', () => {
    expect(cropInsidePicture(FAULTLESS)).toMatchObject({ outcome: 'met', value: 1, unit: 'ratio' });
  });

  test.each<[Extract<CropRefusal, { code: 'outsidePicture' }>['side'], Reason]>([
    ['top', 'tooCloseToTop'],
    ['bottom', 'tooCloseToBottom'],
    // The person's right is the picture's left.
    ['left', 'tooCloseToRight'],
    ['right', 'tooCloseToLeft'],
  ])('is missing most at the picture’s %s: %s', (side, reason) => {
    expect(cropInsidePicture(refused({ code: 'outsidePicture', side }))).toMatchObject({
      ...{ outcome: 'broken', value: 0, limit: { min: 1 }, reason },
    });
  });

  test.each<[number, 'top' | 'bottom' | 'left' | 'right', Reason]>([
    // The person's left eye is below their right one: the head points to the picture's right.
    [90, 'right', 'tooCloseToTop'],
    [80, 'bottom', 'tooCloseToLeft'],
    [-90, 'right', 'tooCloseToBottom'],
    [-100, 'top', 'tooCloseToLeft'],
    [180, 'bottom', 'tooCloseToTop'],
    [-170, 'left', 'tooCloseToLeft'],
    [30, 'left', 'tooCloseToRight'],
  ])(
    'of a head that leans by %f° is missing most at the picture’s %s: %s',
    (angleDeg, side, reason) => {
      const wished = FAULTLESS.crop.plan && { ...FAULTLESS.crop.plan, angleDeg };
      const crop = { plan: null, refusal: { code: 'outsidePicture', side }, wished } as const;
      expect(cropInsidePicture({ ...FAULTLESS, crop })).toMatchObject({ reason });
    },
  );

  test('is missing the hair where its top was not seen', () => {
    const unseen = (side: 'top' | 'bottom') =>
      cropInsidePicture(
        withHead(refused({ code: 'outsidePicture', side }), { hairTopAboveEyesPx: null }),
      );
    expect(unseen('top')).toMatchObject({ outcome: 'broken', reason: 'headCutTop' });
    expect(unseen('bottom')).toMatchObject({ outcome: 'broken', reason: 'tooCloseToBottom' });
  });
});

describe('rules that cannot all be met', () => {
  const HEAD = { hairTopAboveEyesPx: 280, chinBelowEyesPx: 170, faceLeftPx: -100, faceRightPx: 80 };
  const conflict = (geometry: Partial<Geometry>, head: Partial<HeadGeometry> = {}) =>
    headHeight({
      ...withHead(refused({ code: 'rulesConflict' }), { ...HEAD, ...head }),
      specification: { ...SILENT, geometry: { ...SILENT.geometry, ...geometry } },
    });
  const height = { max: 32, unit: 'mm', ...sourced() } as const;
  const width = { min: 160, unit: 'px', ...sourced() } as const;

  test('are the hair’s doing: the head is too tall for its width', () => {
    expect(conflict({ headHeight: height, headWidth: width })).toMatchObject({
      ...{ outcome: 'broken', reason: 'hairTooHigh', unit: 'ratio' },
      value: expect.closeTo(450 / 180, 9),
      limit: { max: 320 / 160 },
    });
  });

  test('have no limit to tell where one of the two bounds is missing', () => {
    expect(conflict({ headHeight: height })).toMatchObject({ outcome: 'broken', limit: {} });
    expect(conflict({ headWidth: width })).toMatchObject({ outcome: 'broken', limit: {} });
  });

  test('are told by the skull where the hair was not seen', () => {
    expect(
      conflict({ headHeight: height }, { hairTopAboveEyesPx: null, skullTopAboveEyesPx: 190 }),
    ).toMatchObject({ value: expect.closeTo(360 / 180, 9) });
  });
});
