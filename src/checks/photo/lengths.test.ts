import { describe, expect, test } from 'vitest';
import type { FinishedPhoto } from '../../crop/finished-photo';
import type { GeometryLength } from '../../specification/bounds';
import { BOUND_UNITS, type Bound, type Geometry } from '../../specification/geometry';
import type { Check, Evidence } from '../check';
import { FAULTLESS, SILENT, sourced } from '../faultless-evidence';
import type { Reason } from '../reason';
import { TOLERANCE_PX } from './bounded-length';
import { centred } from './centred';
import { eyeLine } from './eye-line';
import { headHeight, headWidth } from './head-size';
import { bottomMargin, topMargin } from './margins';

const bound = (
  min: number | undefined,
  max: number | undefined,
  unit: Bound['unit'] = 'px',
): Bound => ({
  ...{ unit, ...sourced() },
  ...(min !== undefined && { min }),
  ...(max !== undefined && { max }),
});

const cut = (photo: Partial<FinishedPhoto>, geometry: Partial<Geometry>): Evidence => {
  if (FAULTLESS.photo === null) throw new Error('The faultless picture has a photo.');
  return {
    ...FAULTLESS,
    photo: { ...FAULTLESS.photo, ...photo },
    specification: { ...SILENT, geometry: { ...SILENT.geometry, ...geometry } },
  };
};

type Of = (px: number) => Partial<FinishedPhoto>;

/** Each length: its check, how the photo has it, and what is said on either side of its bound. */
const LENGTHS: [GeometryLength, Check, Of, Reason, Reason][] = [
  [
    'headHeight',
    headHeight,
    (px) => ({ headHeightPx: { withHair: px, withoutHair: 1 } }),
    'tooSmall',
    'tooLarge',
  ],
  ['headWidth', headWidth, (px) => ({ headWidthPx: px }), 'tooSmall', 'tooLarge'],
  [
    'topMargin',
    topMargin,
    (px) => ({ topMarginPx: { withHair: px, withoutHair: 1 } }),
    'tooHigh',
    'tooLow',
  ],
  ['bottomMargin', bottomMargin, (px) => ({ bottomMarginPx: px }), 'tooLow', 'tooHigh'],
  ['eyeLineFromTop', eyeLine, (px) => ({ eyeLineFromTopPx: px }), 'tooHigh', 'tooLow'],
  ['eyeLineFromBottom', eyeLine, (px) => ({ eyeLineFromBottomPx: px }), 'tooLow', 'tooHigh'],
  [
    'eyeMidpointFromLeft',
    centred,
    (px) => ({ eyeMidpointFromLeftPx: px }),
    'offCentre',
    'offCentre',
  ],
];

/** Pixels of a photo of 300 × 400 px, 30 × 40 mm, in one unit. */
const PX = { px: 1, mm: 10, heightRatio: 400, widthRatio: 300 } as const;

describe.each(LENGTHS)('%s', (length, check, of, under, over) => {
  test.each(BOUND_UNITS)(
    'is told in the unit of its bound, with half a pixel to spare: %s',
    (unit) => {
      const [min, max] = [100 / PX[unit], 150 / PX[unit]];
      const at = (px: number) => check(cut(of(px), { [length]: bound(min, max, unit) }));
      expect(at(120)).toEqual({
        ...{ outcome: 'met', value: expect.closeTo(120 / PX[unit], 9), limit: { min, max }, unit },
        ...{ severity: -9, reason: 'ok', region: null },
      });
      const little = 1e-6;
      expect(at(100 - TOLERANCE_PX + little).outcome).toBe('met');
      expect(at(150 + TOLERANCE_PX - little).outcome).toBe('met');
      expect(at(100 - TOLERANCE_PX - little)).toMatchObject({
        outcome: 'broken',
        reason: under,
        unit,
      });
      expect(at(150 + TOLERANCE_PX + little)).toMatchObject({
        outcome: 'broken',
        reason: over,
        unit,
      });
    },
  );

  test('may be bounded on one side alone', () => {
    const least = (px: number) => check(cut(of(px), { [length]: bound(100, undefined) }));
    expect(least(9999)).toMatchObject({ outcome: 'met', limit: { min: 100 } });
    expect(least(99)).toMatchObject({ outcome: 'broken', reason: under });
    const most = (px: number) => check(cut(of(px), { [length]: bound(undefined, 150) }));
    expect(most(0)).toMatchObject({ outcome: 'met', limit: { max: 150 } });
    expect(most(151)).toMatchObject({ outcome: 'broken', reason: over });
  });
});

test('half a pixel is the tolerance', () => {
  expect(TOLERANCE_PX).toBe(0.5);
});

test('millimetres follow the print where its pixels are not square', () => {
  const evidence = cut({ headWidthPx: 180 }, { headWidth: bound(20, 22, 'mm') });
  const { specification } = evidence;
  const print = { widthMm: 25, heightMm: 40, ...sourced() };
  const narrow = { ...specification, photo: { ...specification.photo, print } };
  expect(headWidth(evidence)).toMatchObject({ outcome: 'broken', value: 18, reason: 'tooSmall' });
  expect(headWidth({ ...evidence, specification: narrow })).toMatchObject({
    outcome: 'broken',
    value: 15,
  });
});

test('the crown is with or without hair, as the specification measures it', () => {
  const photo = {
    headHeightPx: { withHair: 300, withoutHair: 270 },
    topMarginPx: { withHair: 20, withoutHair: 50 },
  };
  const lengths = { headHeight: bound(1, 999), topMargin: bound(1, 999) };
  const asked = (convention: 'with-hair' | 'without-hair') =>
    cut(photo, { ...lengths, crown: { convention, ...sourced() } });
  expect(headHeight(asked('with-hair'))).toMatchObject({ value: 300 });
  expect(topMargin(asked('with-hair'))).toMatchObject({ value: 20 });
  expect(headHeight(asked('without-hair'))).toMatchObject({ value: 270 });
  expect(topMargin(asked('without-hair'))).toMatchObject({ value: 50 });
});

test('the eye line from below is the rule where both are named', () => {
  const both = { eyeLineFromTop: bound(1, 2), eyeLineFromBottom: bound(1, 999) };
  expect(eyeLine(cut({}, both)).outcome).toBe('met');
});
