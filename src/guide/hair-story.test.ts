import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import exitEntry from '../../assets/specs/cn.exitentry.nia.json';
import policy from '../../assets/policies/cn.exitentry.window_strict.json';
import type { CHECK_IDS } from '../checks/check-id';
import type { REASONS } from '../checks/reason';
import { judge } from '../judge';
import { observationSchema } from '../observation/observation';
import { specificationSchema } from '../specification/specification';
import { withPolicy, windowPolicySchema } from '../specification/window-policy';
import {
  HAIR_STORIES,
  hairRegion,
  HAIR_STORY_KINDS,
  hairStoriesFor,
  hairStoriesToPrepare,
} from './hair-story';

const broken = (id: (typeof CHECK_IDS)[number], reason: (typeof REASONS)[number]) =>
  hairStoriesFor([{ id, verdict: 'fail', reason }]);

const TYING = ['ponytail', 'twoPlaits'];
const CLIPPING = ['fringeClip'];

it.each([
  ['hairTied', 'hairLoose', TYING],
  ['earsVisible', 'leftEarCovered', TYING],
  ['earsVisible', 'bothEarsCovered', TYING],
  ['faceOutlineVisible', 'hairOverLeftCheek', TYING],
  ['faceOutlineVisible', 'hairOverForehead', CLIPPING],
  ['eyebrowsVisible', 'rightEyebrowCovered', CLIPPING],
  ['eyesVisible', 'bothEyesCovered', CLIPPING],
  // An ear outside the picture, dark glasses and a turned head are not mended by tying hair.
  ['earsVisible', 'bothEarsCutOff', []],
  ['eyesVisible', 'darkGlasses', []],
  ['yaw', 'turnedLeft', []],
] as const)('%s with %s is mended by %j', (id, reason, stories) => {
  expect(broken(id, reason)).toEqual(stories);
});

it('hair that is in order, or was not looked at, needs no story', () => {
  for (const verdict of ['pass', 'not-checked'] as const) {
    expect(hairStoriesFor([{ id: 'hairTied', verdict, reason: 'hairLoose' }])).toEqual([]);
  }
  expect(hairStoriesFor([])).toEqual([]);
});

it('several rules broken by the same hair need each story once', () => {
  const stories = hairStoriesFor([
    { id: 'eyebrowsVisible', verdict: 'fail', reason: 'bothEyebrowsCovered' },
    { id: 'earsVisible', verdict: 'warn', reason: 'leftEarCovered' },
    { id: 'hairTied', verdict: 'fail', reason: 'hairLoose' },
  ]);
  expect(stories).toEqual(['ponytail', 'twoPlaits', 'fringeClip']);
});

describe('rendered people before a strict window', () => {
  const window = withPolicy(specificationSchema.parse(exitEntry), windowPolicySchema.parse(policy));
  const judged = (name: string) => {
    const file = new URL(`../examples/${name}.json`, import.meta.url);
    const observation = observationSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
    return judge(observation, window, 'adult');
  };

  it.each([
    ['loose', TYING],
    ['over-ears', TYING],
    ['fringe', CLIPPING],
    ['portrait', []],
    ['turned-left', []],
  ] as const)('%s: %j', (name, stories) => {
    const { checks } = judged(name);
    expect(hairStoriesFor(checks)).toEqual(stories);
    // Where there is something to tie, there is a place to show.
    expect(hairRegion(checks).length > 0).toBe(stories.length > 0);
  });
});

it('what to get ready has a story where it is about hair', () => {
  expect(hairStoriesToPrepare('hairBehindEars')).toEqual(TYING);
  expect(hairStoriesToPrepare('fringeUp')).toEqual(CLIPPING);
  expect(hairStoriesToPrepare('hatOff')).toEqual([]);
});

it('a story has four or five frames, and says what it takes from the shelf', () => {
  for (const kind of HAIR_STORY_KINDS) {
    expect([4, 5]).toContain(HAIR_STORIES[kind].frames.length);
    expect(HAIR_STORIES[kind].things.length).toBeGreaterThan(0);
  }
});
