import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CHECK_IDS } from '../checks/check-id';
import { parseSpecification } from './parse-specification';
import { RELAXABLE_CHECKS } from './subject';

const TEXT = readFileSync(
  new URL('../../assets/specs/cn.passport.mfa.json', import.meta.url),
  'utf8',
);

const NEVER_RELAXED = CHECK_IDS.filter((id) => !RELAXABLE_CHECKS.some((check) => check === id));

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** The specification's text with the field at `path` set; removed where `value` is undefined. */
function textWith(path: string, value: Json | undefined): string {
  const set = (node: unknown, [key = '', ...rest]: readonly string[]): unknown => {
    const entries = Object.entries(node ?? {});
    const child: unknown = entries.find(([name]) => name === key)?.[1];
    const changed = rest.length === 0 ? value : set(child, rest);
    if (Array.isArray(node)) return node.map((v: unknown, i) => (String(i) === key ? changed : v));
    return { ...Object.fromEntries(entries), [key]: changed };
  };
  return JSON.stringify(set(JSON.parse(TEXT), path.split('.')));
}

test('a right file is a specification', () => {
  expect(parseSpecification(TEXT)).toMatchObject({
    specification: { id: 'cn.passport.mfa' },
    error: null,
  });
});

test("an editor's byte order mark does no harm", () => {
  expect(parseSpecification(`\uFEFF${TEXT}`).error).toBeNull();
});

test('bad JSON is told with its line', () => {
  const broken = TEXT.replace('"zh-CN": "护照、旅行证（驻外使领馆）",', '"zh-CN": "护照"');
  expect(parseSpecification(broken)).toEqual({
    specification: null,
    error: {
      line: 5,
      path: '',
      message: 'This is not valid JSON; look here for a missing or extra comma, quote or bracket.',
    },
  });
});

test.each<[string, Json | undefined, string]>([
  ['photo.widthPx', undefined, 'photo.widthPx is missing; add it.'],
  ['photo.widthPx', '390', 'photo.widthPx must be a number.'],
  ['photo.widthPx', 390.5, 'photo.widthPx must be a whole number.'],
  ['photo.dpi', 0, 'photo.dpi must be more than 0.'],
  ['photo.dpi', 70_000, 'photo.dpi must be at most 65535.'],
  ['file.minKb', 20_480, 'file.minKb must be at most 5000.'],
  ['id', 'Passport', 'id must be lower-case words joined by dots, such as cn.idcard.'],
  ['names.en', '', 'names.en must not be empty.'],
  ['rules', [], 'rules must be an object.'],
  ['file.format', undefined, 'file.format is missing; add it.'],
  ['file.minQuality', 101, 'file.minQuality must be at most 100.'],
  [
    'sources.mfa-text.url',
    'page 4',
    'sources.mfa-text.url must be a web address, such as https://….',
  ],
  ['background.colours', [], 'background.colours needs 1 or more entries.'],
  ['background.colours.0.rgb.0', 256, 'background.colours.0.rgb.0 must be at most 255.'],
  ['geometry.topMargn', 1, 'geometry.topMargn is not known here; correct its name or remove it.'],
  ['rules.earVisible', 1, 'rules.earVisible is not known here; correct its name or remove it.'],
  ['rules.yaw', { policy: 'stop' }, 'rules.yaw.policy must be block or warn or off.'],
  [
    'geometry.topMargin.unit',
    'cm',
    'geometry.topMargin.unit must be px or mm or heightRatio or widthRatio.',
  ],
  ['geometry.topMargin.min', -1, 'geometry.topMargin.min must be at least 0.'],
  ['geometry.topMargin.min', 6, 'geometry.topMargin.min must not be above max.'],
  ['geometry.bottomMargin.min', undefined, 'geometry.bottomMargin needs a min or a max.'],
  ['geometry.topMargin.source', [], 'geometry.topMargin.source needs 1 or more entries.'],
  // fields that contradict one another
  [
    'geometry.topMargin.source',
    ['mfa'],
    'geometry.topMargin.source names "mfa", which is not in sources; add it there or correct the name.',
  ],
  [
    'sources.mfa-drawing',
    undefined,
    'photo.print.source names "mfa-drawing", which is not in sources; add it there or correct the name.',
  ],
  [
    'geometry.topMargin.max',
    48.5,
    "geometry.topMargin.max is 573 px, which is more than the photo's height of 567 px.",
  ],
  [
    'geometry.headWidth.max',
    34,
    "geometry.headWidth.max is 402 px, which is more than the photo's width of 390 px.",
  ],
  [
    'photo.print.heightMm',
    47,
    'photo.print has other proportions than the photo: 33×47 mm against 390×567 px.',
  ],
  ['file.minKb', 81, 'file.minKb must not be above maxKb.'],
  [
    'photo.allowed',
    {
      min: { widthPx: 400, heightPx: 567 },
      max: { widthPx: 500, heightPx: 700 },
      source: ['mfa-text'],
      confidence: 'single',
    },
    'photo.allowed must enclose the photo that is made, 390×567 px.',
  ],
  [
    'photo.allowed',
    {
      min: { widthPx: 390, heightPx: 567 },
      aspect: [3, 4],
      source: ['mfa-text'],
      confidence: 'single',
    },
    'photo.allowed.aspect is not that of the photo that is made, 390×567 px.',
  ],
  [
    'geometry.headHeightAim',
    { heightRatio: 0.7, source: ['mfa-text'], confidence: 'single' },
    'geometry.headHeightAim must not stand beside headHeight, whose middle is the aim.',
  ],
  [
    'relaxations.child',
    {
      geometry: {
        headHeight: { max: 568, unit: 'px', source: ['mfa-text'], confidence: 'single' },
      },
    },
    "relaxations.child.geometry.headHeight.max is 568 px, which is more than the photo's height of 567 px.",
  ],
])('%s = %j is refused: %s', (path, value, message) => {
  const { error } = parseSpecification(textWith(path, value));
  expect(error?.message).toBe(message);
  expect(error?.line).toBe(1);
  expect(message.startsWith(`${error?.path ?? ''} `)).toBe(true);
});

test('a file that is no object at all is refused', () => {
  expect(parseSpecification('[]').error?.message).toBe('The file must be an object.');
});

test('a wrong field is told with its line, a missing one with that of what it belongs to', () => {
  const wrong = TEXT.replace(/("topMargin": \{\s+"min": )3/, '$19');
  const line = 1 + wrong.split('\n').findIndex((text) => text.includes('"min": 9'));
  expect(parseSpecification(wrong).error).toMatchObject({ line, path: 'geometry.topMargin.min' });

  const missing = TEXT.replace(/"widthPx": 390,\s*/, '');
  const photo = 1 + missing.split('\n').findIndex((text) => text.includes('"photo": {'));
  expect(parseSpecification(missing).error).toMatchObject({ line: photo, path: 'photo.widthPx' });
});

describe('ages', () => {
  const from = { source: ['mfa-text'], confidence: 'single' };

  test.each(NEVER_RELAXED)('%s is never relaxed', (check) => {
    for (const age of ['schoolchild', 'child', 'infant']) {
      const path = `relaxations.${age}.rules.${check}`;
      const relaxation = { rules: { [check]: { policy: 'warn', ...from } } };
      expect(parseSpecification(textWith(`relaxations.${age}`, relaxation)).error).toMatchObject({
        path,
        message: `${path} is never relaxed for an age; remove it.`,
      });
    }
  });

  test.each<[Json, string]>([
    [{ rules: { yaw: { policy: 'block', ...from } } }, 'rules.yaw.policy must be warn or off.'],
    [
      { rules: { gaze: { policy: 'warn', ...from } } },
      'rules.gaze asks for no less than is asked of adults; relax it or remove it.',
    ],
    [
      { geometry: { headHeight: { min: 29, max: 33, unit: 'mm', ...from } } },
      'geometry.headHeight asks for no less than is asked of adults; relax it or remove it.',
    ],
    [
      { geometry: { eyeLineFromTop: { min: 0.3, unit: 'heightRatio', ...from } } },
      'geometry.eyeLineFromTop asks for no less than is asked of adults; relax it or remove it.',
    ],
  ])('%j is no relaxation', (relaxation, message) => {
    const { error } = parseSpecification(textWith('relaxations.child', relaxation));
    expect(error?.message).toBe(`relaxations.child.${message}`);
  });

  test('a wider bound, a larger angle and a milder rule are', () => {
    const relaxation = {
      geometry: { headHeight: { min: 20, max: 33, unit: 'mm', ...from } },
      pose: { yaw: { maxDeg: 15, ...from } },
      rules: { eyesOpen: { policy: 'off', ...from } },
    };
    expect(parseSpecification(textWith('relaxations.child', relaxation)).error).toBeNull();
  });
});

test('a print within 1.5 % of the photo is taken', () => {
  expect(parseSpecification(textWith('photo.print.heightMm', 47.4)).error).toBeNull();
});
