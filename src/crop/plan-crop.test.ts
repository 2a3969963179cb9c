import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { HeadGeometry } from '../measure/head-geometry';
import {
  specificationSchema,
  type Geometry,
  type Specification,
} from '../specification/specification';
import { finishedPhoto, type FinishedPhoto } from './finished-photo';
import { planCrop } from './plan-crop';

const read = (id: string): Specification =>
  specificationSchema.parse(
    JSON.parse(readFileSync(new URL(`../../assets/specs/${id}.json`, import.meta.url), 'utf8')),
  );

/** An adult of average proportions, 200 px from eye to eye, in the middle of a large picture. */
const ADULT: HeadGeometry = {
  picture: { widthPx: 1600, heightPx: 1600 },
  eyeMidpoint: { x: 800, y: 700 },
  rollDeg: 0,
  interEyeDistancePx: 200,
  chinBelowEyesPx: 370,
  hairTopAboveEyesPx: 390,
  skullTopAboveEyesPx: 350,
  faceLeftPx: -218,
  faceRightPx: 218,
};

const WARNS: Specification['rules']['centred'] = {
  policy: 'warn',
  source: ['test'],
  confidence: 'single',
};

function finished(head: HeadGeometry, specification: Specification): FinishedPhoto {
  const { plan, refusal } = planCrop(head, specification);
  if (plan === null) throw new Error(`Refused: ${refusal.code}`);
  return finishedPhoto(head, plan);
}

describe('the photo of an average adult', () => {
  it('has the face width, crown and eye line of an identity card (GA 461)', () => {
    const photo = finished(ADULT, read('cn.idcard'));
    expect(photo.headWidthPx).toBeCloseTo(207, 0);
    expect(photo.topMarginPx.withHair).toBeCloseTo(14, 1);
    expect(photo.eyeLineFromBottomPx).toBeGreaterThan(230);
    expect(photo.eyeMidpointFromLeftPx).toBeCloseTo(358 / 2, 1);
  });

  it('has the head height and crown of an exit-entry document, mid-band', () => {
    const photo = finished(ADULT, read('cn.exitentry.nia'));
    expect(photo.headHeightPx.withHair).toBeCloseTo(353, 0);
    expect(photo.topMarginPx.withHair).toBeCloseTo(23.5, 1);
    expect(photo.eyeLineFromTopPx / 472).toBeCloseTo(0.43, 2);
  });

  it('has the head height, crown and space below of a passport (28–33, 3–5, ≥ 7 mm)', () => {
    const photo = finished(ADULT, read('cn.passport.mfa'));
    const mm = 567 / 48;
    expect((photo.headHeightPx.withHair ?? NaN) / mm).toBeCloseTo(30.4, 1);
    expect((photo.topMarginPx.withHair ?? NaN) / mm).toBeCloseTo(4, 1);
    expect(photo.bottomMarginPx / mm).toBeGreaterThan(7);
  });

  it('has the face width and eye line of a China visa', () => {
    const photo = finished(ADULT, read('cn.visa.cova'));
    expect(photo.headWidthPx).toBeCloseTo(205, 0);
    expect(photo.eyeLineFromBottomPx).toBeGreaterThan(256);
    expect(photo.topMarginPx.withHair).toBeGreaterThan(10);
  });

  it('has the skull, not the hair, at 70 to 80 % for Schengen', () => {
    const photo = finished(ADULT, read('eu.schengen'));
    expect(photo.headHeightPx.withoutHair / 531).toBeCloseTo(0.748, 2);
    expect(photo.topMarginPx.withHair).toBeGreaterThan(0);
  });

  it('has the head at 50 to 69 % and the eyes at 56 to 69 % of a US visa', () => {
    const photo = finished(ADULT, read('us.visa.digital'));
    expect((photo.headHeightPx.withHair ?? NaN) / 600).toBeCloseTo(0.587, 2);
    expect(photo.eyeLineFromBottomPx / 600).toBeCloseTo(0.625, 2);
  });
});

describe('hair that stands high', () => {
  const idCard = read('cn.idcard');
  const nia = read('cn.exitentry.nia');
  const highHair = { ...ADULT, hairTopAboveEyesPx: 540 };
  const derivedWidth: Geometry['headWidth'] = {
    ...{ min: 188, max: 253, unit: 'px' },
    ...{ source: ['nia-guide'], confidence: 'derived' },
  };

  it('may be cut where the eye line comes first', () => {
    const photo = finished(highHair, idCard);
    expect(photo.eyeLineFromBottomPx).toBeGreaterThanOrEqual(207);
    expect(photo.topMarginPx.withHair).toBeLessThan(0);
    expect(photo.topMarginPx.withoutHair).toBeGreaterThan(0);
  });

  it('is not cut by as much as a pixel where a smaller head avoids it', () => {
    const photo = finished({ ...ADULT, hairTopAboveEyesPx: 485 }, idCard);
    expect(photo.topMarginPx.withHair).toBeGreaterThanOrEqual(7);
    expect(photo.headWidthPx).toBeLessThan(207);
  });

  it('is never cut elsewhere: no photo, rather', () => {
    const { crown, headWidth, eyeLineFromBottom } = idCard.geometry;
    const strict = { ...idCard, geometry: { crown, headWidth, eyeLineFromBottom } };
    expect(planCrop(highHair, strict).refusal).toEqual({ code: 'rulesConflict' });
  });

  it('makes the rules of exit-entry documents contradict each other', () => {
    expect(planCrop(highHair, nia).refusal).toEqual({ code: 'rulesConflict' });
  });

  it.each<[string, Specification]>([
    ['only warns', { ...nia, rules: { ...nia.rules, headWidth: WARNS } }],
    ['is derived', { ...nia, geometry: { ...nia.geometry, headWidth: derivedWidth } }],
  ])('lets a face width give way that %s', (_, specification) => {
    const photo = finished(highHair, specification);
    expect(photo.headHeightPx.withHair).toBeLessThanOrEqual(378);
    expect(photo.headHeightPx.withHair).toBeGreaterThan(370);
    expect(photo.headWidthPx).toBeLessThan(188);
  });

  it('was not seen: no photo where the rule counts it, one where it does not', () => {
    const unseen = { ...ADULT, hairTopAboveEyesPx: null };
    expect(planCrop(unseen, idCard).refusal).toEqual({ code: 'outsidePicture', side: 'top' });
    expect(planCrop(unseen, read('eu.schengen')).refusal).toBeNull();
  });
});

describe('a head near the edge of the picture', () => {
  const mfa = read('cn.passport.mfa');
  const at = (x: number, y: number): HeadGeometry => ({ ...ADULT, eyeMidpoint: { x, y } });

  it.each([
    ['top', at(800, 300)],
    ['bottom', at(800, 1200)],
    ['left', at(250, 700)],
    ['right', at(1350, 700)],
  ])('is refused with the side that is missing: %s', (side, head) => {
    expect(planCrop(head, mfa).refusal).toEqual({ code: 'outsidePicture', side });
  });

  it('is told with the cut that a larger picture would give', () => {
    const { plan, refusal, ...rest } = planCrop(at(800, 300), mfa);
    expect(plan).toBeNull();
    expect(refusal?.code).toBe('outsidePicture');
    // The same head in the middle is cut to the same size.
    const inMiddle = planCrop(at(800, 700), mfa).plan;
    expect(rest).toMatchObject({ wished: { scale: inMiddle?.scale, photo: inMiddle?.photo } });
  });

  it('is moved within what is allowed before that', () => {
    const inMiddle = finished(ADULT, mfa);
    const head = { ...ADULT, eyeMidpoint: { x: 385, y: 700 } };
    expect(finished(head, mfa).eyeMidpointFromLeftPx).toBeLessThan(
      inMiddle.eyeMidpointFromLeftPx - 5,
    );
  });
});

describe('the aim', () => {
  it('lies between the middle of all sizes and the middle of the head height', () => {
    const narrowFace = { ...ADULT, faceLeftPx: -200, faceRightPx: 200 };
    // Head height 330.4 to 377.6 px, face width from 188 px: sizes from 357 to 377.6 px.
    const photo = finished(narrowFace, read('cn.exitentry.nia'));
    expect(photo.headHeightPx.withHair).toBeCloseTo(Math.sqrt(367.3 * 357.2), 0);
  });

  it('gives up one lesser demand without giving up the others', () => {
    const idCard = read('cn.idcard');
    const lenient = { ...idCard, rules: { ...idCard.rules, centred: WARNS } };
    // Too near the left edge to be centred; 14.3 px above the hair are 7 px only in a larger photo.
    const photo = finished({ ...ADULT, eyeMidpoint: { x: 300, y: 404.3 } }, lenient);
    expect(photo.eyeMidpointFromLeftPx / 358).toBeLessThan(0.45);
    expect(photo.topMarginPx.withHair).toBeGreaterThanOrEqual(7 - 1e-6);
    expect(photo.headWidthPx).toBeGreaterThan(207);
  });

  it('shows the whole face, however wide', () => {
    const idCard = read('cn.idcard');
    const { crown } = idCard.geometry;
    const wide = { ...ADULT, faceLeftPx: -500, faceRightPx: 500 };
    const photo = finished(wide, { ...idCard, geometry: { crown } });
    expect(photo.headWidthPx).toBeLessThanOrEqual(358);
    expect(photo.headWidthPx).toBeGreaterThan(354);
  });
});

it('sets the face, not the eyes alone, in the middle where the specification is silent', () => {
  const turned = { ...ADULT, faceLeftPx: -230, faceRightPx: 190 };
  const photo = finished(turned, read('cn.idcard'));
  expect(photo.eyeMidpointFromLeftPx).toBeGreaterThan(358 / 2 + 1);
});

it('divides a photo without any bounds as 1 : 7 : 2', () => {
  const idCard = read('cn.idcard');
  const { crown } = idCard.geometry;
  const photo = finished(ADULT, { ...idCard, geometry: { crown } });
  expect((photo.headHeightPx.withHair ?? NaN) / 441).toBeCloseTo(0.7, 3);
  expect((photo.topMarginPx.withHair ?? NaN) / 441).toBeCloseTo(0.1, 3);
  expect(photo.bottomMarginPx / 441).toBeCloseTo(0.2, 3);
});
