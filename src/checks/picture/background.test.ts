import { describe, expect, test } from 'vitest';
import { linearToLab, type Lab } from '../../picture/lab';
import { toLinear } from '../../picture/luminance';
import type { Evidence } from '../check';
import { FAULTLESS, SILENT, sourced, withPixels } from '../faultless-evidence';
import { THRESHOLDS } from '../thresholds';
import { backgroundColour } from './background-colour';
import { backgroundUniformity } from './background-uniformity';

const FAULTLESS_SQUARE = FAULTLESS.observation.appearance?.head.square ?? {
  ...{ centre: { x: NaN, y: NaN }, sidePx: NaN, angleDeg: NaN },
};
type Rgb = [number, number, number];
const WHITE: Rgb = [255, 255, 255];
const GREY: Rgb = [210, 210, 210];
const BLUE: Rgb = [100, 197, 255];

const labOf = ([r, g, b]: Rgb): Lab =>
  linearToLab(toLinear(r) / 255, toLinear(g) / 255, toLinear(b) / 255);
const wall = (colour: Lab): Evidence =>
  withPixels({
    backdrop: {
      share: 0.5,
      colour,
      slopeL: 0,
      strangeShare: 0,
      strangePatchShare: 0,
      strangeBox: null,
    },
  });

const judged = (colour: Lab, ...accepted: readonly Rgb[]) => {
  const colours = accepted.map((rgb) => ({ name: rgb.join(' '), rgb }));
  const specification = { ...SILENT, background: { colours, ...sourced() } };
  return backgroundColour({ ...wall(colour), specification });
};
const grey = (level: number): Lab => labOf([level, level, level]);

describe('the colour of the wall', () => {
  test.each<[string, Rgb[], Rgb[]]>([
    ['white', [WHITE], [WHITE]],
    ['white among others', [WHITE], [WHITE, GREY, BLUE]],
    ['the grey that is named', [GREY], [WHITE, GREY]],
    ['a grey between white and the grey that is named', [[232, 232, 232]], [WHITE, GREY]],
    ['blue where it is named', [BLUE], [WHITE, GREY, BLUE]],
  ])('is met by %s', (_, [rgb = WHITE], accepted) => {
    expect(judged(labOf(rgb), ...accepted)).toMatchObject({
      ...{ outcome: 'met', unit: 'deltaE', reason: 'ok' },
      value: expect.closeTo(0, 1),
    });
  });

  test.each<[string, Rgb, Rgb[], string]>([
    ['a grey where only white is named', GREY, [WHITE], 'backgroundTooDark'],
    ['a darker grey than the darkest', [170, 170, 170], [WHITE, GREY], 'backgroundTooDark'],
    [
      'a grey that is darker, though not than a blue',
      [180, 180, 180],
      [GREY, BLUE],
      'backgroundTooDark',
    ],
    ['a white wall in warm dim light', [190, 175, 155], [WHITE], 'backgroundTooDark'],
    ['blue where it is not named', BLUE, [WHITE, GREY], 'backgroundColoured'],
    ['white where only blue is named', WHITE, [BLUE], 'backgroundColoured'],
    ['pale yellow', [255, 255, 150], [WHITE, GREY], 'backgroundColoured'],
    ['pale green between named greys', [200, 245, 200], [WHITE, GREY], 'backgroundColoured'],
    ['a red wall', [160, 30, 30], [WHITE, GREY, BLUE], 'backgroundColoured'],
  ])('is broken by %s', (_, rgb, accepted, reason) => {
    expect(judged(labOf(rgb), ...accepted)).toMatchObject({ outcome: 'broken', reason });
  });

  test('is as far off as from the nearest that is accepted', () => {
    expect(judged({ l: 100, a: 6, b: 8 }, WHITE)).toMatchObject({
      ...{ value: expect.closeTo(10, 1) },
    });
    const blue = labOf(BLUE);
    expect(judged({ ...blue, b: blue.b + 4 }, WHITE, BLUE)).toMatchObject({
      ...{ outcome: 'met', value: expect.closeTo(4, 6) },
    });
  });

  test('tells a grey between the named ones by its cast alone', () => {
    expect(judged({ ...grey(230), b: 4 }, WHITE, GREY)).toMatchObject({
      ...{ outcome: 'met', value: expect.closeTo(4, 1) },
    });
  });

  test('does not accept what lies between white and a blue', () => {
    const between = { l: 87, a: -8, b: -18 };
    expect(judged(between, WHITE, BLUE).outcome).toBe('broken');
  });

  test.each([
    [-0.2, 'met'],
    [0.2, 'near'],
    [THRESHOLDS.backgroundColourDeltaE.fail - THRESHOLDS.backgroundColourDeltaE.pass - 0.2, 'near'],
    [
      THRESHOLDS.backgroundColourDeltaE.fail - THRESHOLDS.backgroundColourDeltaE.pass + 0.2,
      'broken',
    ],
  ])('is allowed its noise: %f beyond it is %s', (beyond, outcome) => {
    const l = labOf(WHITE).l - THRESHOLDS.backgroundColourDeltaE.pass - beyond;
    expect(judged({ l, a: 0, b: 0 }, WHITE).outcome).toBe(outcome);
  });
});

describe('an even wall', () => {
  const STRANGE = THRESHOLDS.strangeShare;
  const SLOPE = THRESHOLDS.backgroundSlopeL;
  const strangeBox = { left: 0.25, top: 0, right: 0.5, bottom: 1 };
  const at = (strangeShare: number, slopeL: number, strangePatchShare: number | null = null) =>
    backgroundUniformity(
      withPixels({
        backdrop: {
          ...{ share: 0.5, colour: labOf(WHITE), strangeBox },
          ...{ strangeShare, strangePatchShare, slopeL },
        },
      }),
    );

  test('is broken by one thing on it, however small its share of the wall', () => {
    const PATCH = THRESHOLDS.strangePatchShare;
    const thing = { reason: 'backgroundBusy', unit: 'ratio', value: PATCH.fail };
    expect(at(0.04, 0, PATCH.fail)).toMatchObject({ outcome: 'broken', ...thing });
    expect(at(0.04, 0, PATCH.pass)).toMatchObject({ outcome: 'met' });
  });

  test.each([
    [STRANGE.fail, 0, 'broken', 'backgroundBusy', 'ratio'],
    [0, SLOPE.fail, 'broken', 'backgroundUneven', 'level'],
    [STRANGE.fail, SLOPE.fail, 'broken', 'backgroundBusy', 'ratio'],
    [STRANGE.pass, SLOPE.fail - 0.1, 'near', 'backgroundUneven', 'level'],
    [STRANGE.fail - 0.01, SLOPE.pass, 'near', 'backgroundBusy', 'ratio'],
  ])('%f of it strange, falling by %f L*, is %s: %s', (share, fall, outcome, reason, unit) => {
    expect(at(share, fall)).toMatchObject({ outcome, reason, unit });
  });

  test('shows where things are: the box of the head square in the picture', () => {
    const found = at(1, 0);
    const { centre, sidePx } = FAULTLESS_SQUARE;
    expect(found.outcome === 'unknown' ? null : found.region).toEqual([
      [
        { x: centre.x - sidePx / 4, y: centre.y - sidePx / 2 },
        { x: centre.x, y: centre.y - sidePx / 2 },
        { x: centre.x, y: centre.y + sidePx / 2 },
        { x: centre.x - sidePx / 4, y: centre.y + sidePx / 2 },
      ],
    ]);
  });
});
