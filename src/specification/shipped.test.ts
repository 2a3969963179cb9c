import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { boundToPx, CHECK_OF_LENGTH, GEOMETRY_AXES, pxToUnit, type GeometryLength } from './bounds';
import { GEOMETRY_LENGTHS } from './geometry';
import { parseSpecification } from './parse-specification';
import { policyOf } from './policy';
import type { Specification } from './specification';

const FOLDER = new URL('../../assets/specs/', import.meta.url);

function shipped(id: string): Specification {
  const { specification, error } = parseSpecification(
    readFileSync(new URL(`${id}.json`, FOLDER), 'utf8'),
  );
  if (error !== null) throw new Error(`${id}: ${error.message}`);
  return specification;
}

const IDS = readdirSync(FOLDER).map((name) => name.replace(/\.json$/, ''));

const roundedPx = (specification: Specification, length: GeometryLength) => {
  const bound = specification.geometry[length];
  if (bound === undefined) return null;
  const { minPx, maxPx } = boundToPx(bound, specification.photo, GEOMETRY_AXES[length]);
  return [minPx, maxPx].map((px) => (px === undefined ? null : Math.round(px)));
};

describe.each(IDS)('%s', (id) => {
  const specification = shipped(id);

  test('is named after its file', () => {
    expect(specification.id).toBe(id);
  });

  test('uses every source that it lists', () => {
    const text = JSON.stringify({ ...specification, sources: {} });
    const unused = Object.keys(specification.sources).filter((key) => !text.includes(`"${key}"`));
    expect(unused).toEqual([]);
  });

  test('blocks on no number that is only derived', () => {
    const derived = GEOMETRY_LENGTHS.filter(
      (length) => specification.geometry[length]?.confidence === 'derived',
    );
    for (const length of derived) {
      expect(policyOf(specification, CHECK_OF_LENGTH[length]), length).not.toBe('block');
    }
  });
});

test.each([
  ['cn.exitentry.nia', 354, 472],
  ['cn.passport.mfa', 390, 567],
  ['cn.idcard', 358, 441],
  ['cn.visa.cova', 354, 472],
  ['eu.schengen', 413, 531],
  ['us.visa.digital', 600, 600],
  ['cn.exitentry.prov354', 354, 472],
  ['cn.exitentry.bj390', 390, 567],
  ['cn.visa.paper', 390, 567],
  ['cn.ssc', 358, 441],
  ['cn.driver', 260, 378],
  ['cn.edu.diploma', 480, 640],
  ['cn.1in', 295, 413],
  ['cn.2in', 413, 579],
  ['cn.2in_large', 413, 626],
  ['icao.tr_pq', 1200, 1600],
  ['ca.passport.print', 591, 827],
  ['in.passport.online', 630, 810],
  ['sg.ica', 400, 514],
  ['uk.passport.digital', 600, 750],
  ['nz.visa', 900, 1200],
])('%s is exported at %i×%i px', (id, widthPx, heightPx) => {
  expect(shipped(id).photo).toMatchObject({ widthPx, heightPx });
});

test.each([
  ['cn.exitentry.nia', 'headHeight', [330, 378]],
  ['cn.exitentry.nia', 'eyeLineFromTop', [142, 236]],
  ['cn.exitentry.nia', 'interEyeDistance', [81, 117]],
  ['cn.passport.mfa', 'headHeight', [331, 390]],
  ['cn.passport.mfa', 'headWidth', [177, 260]],
  ['cn.passport.mfa', 'topMargin', [35, 59]],
  ['cn.passport.mfa', 'bottomMargin', [83, null]],
  ['cn.idcard', 'headWidth', [207 - 14, 207 + 14]],
  ['cn.idcard', 'topMargin', [7, 21]],
  ['cn.idcard', 'eyeLineFromBottom', [207, null]],
  ['cn.visa.cova', 'headWidth', [205 - 14, 205 + 14]],
  ['cn.visa.cova', 'topMargin', [10, 70]],
  ['cn.visa.cova', 'eyeLineFromBottom', [256, null]],
  ['eu.schengen', 'headHeight', [372, 425]],
  ['us.visa.digital', 'headHeight', [300, 414]],
  ['us.visa.digital', 'eyeLineFromBottom', [336, 414]],
  ['cn.exitentry.prov354', 'headHeight', [331, 390]],
  ['cn.exitentry.prov354', 'interEyeDistance', [82, 118]],
  ['cn.exitentry.bj390', 'eyeLineFromTop', [152, 246]],
  ['cn.ssc', 'headWidth', [179, 255]],
  ['cn.ssc', 'eyeMidpointFromLeft', [162, 196]],
  ['cn.driver', 'headHeight', [224, 260]],
  ['cn.edu.diploma', 'headWidth', [180, 300]],
  ['cn.edu.diploma', 'topMargin', [50, 110]],
  ['icao.9303', 'headHeight', [372, 425]],
  ['icao.tr_pq', 'headWidth', [600, 900]],
  ['de.passport', 'headHeight', [378, 425]],
  ['us.passport.print', 'headHeight', [295, 413]],
  ['us.passport.print', 'eyeLineFromBottom', [331, 413]],
  ['uk.passport.print', 'headHeight', [342, 401]],
  ['jp.passport', 'topMargin', [24, 71]],
  ['jp.passport', 'eyeMidpointFromLeft', [177, 224]],
  ['ca.passport.print', 'headHeight', [366, 425]],
  ['in.passport.online', 'headHeight', [648, 689]],
  ['hk.passport', 'headHeight', [1024, 1152]],
  ['sg.ica', 'headHeight', [366, 400]],
] as const)('%s: %s is %j px', (id, length, px) => {
  expect(roundedPx(shipped(id), length)).toEqual(px);
});

test('GA 461 in pixels is the 15±1 mm of the millimetre text', () => {
  const { photo } = shipped('cn.idcard');
  expect(pxToUnit(207, 'mm', photo, 'width')).toBeCloseTo(15.03, 2);
  expect(pxToUnit(14, 'mm', photo, 'width')).toBeCloseTo(1.02, 2);
});

test('70 to 80 % of a Schengen print is 31.5 to 36 mm', () => {
  const { photo } = shipped('eu.schengen');
  expect(pxToUnit(0.7 * photo.heightPx, 'mm', photo, 'height')).toBeCloseTo(31.5, 6);
  expect(pxToUnit(0.8 * photo.heightPx, 'mm', photo, 'height')).toBeCloseTo(36, 6);
});

test('a file of 30 to 40 KB satisfies both channels for diplomas', () => {
  expect(shipped('cn.edu.diploma').file).toMatchObject({ minKb: 30, maxKb: 40, minQuality: 60 });
});
