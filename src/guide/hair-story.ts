import type { CheckId } from '../checks/check-id';
import type { Reason } from '../checks/reason';
import type { CheckResult, Region } from '../checks/verdict';
import type { Preparation } from './get-ready';

/** How to put hair in order, the story that mends most first. */
export const HAIR_STORY_KINDS = ['ponytail', 'twoPlaits', 'fringeClip'] as const;
export type HairStoryKind = (typeof HAIR_STORY_KINDS)[number];

/** Each picture story: its frames, and what it takes from the shelf. */
export const HAIR_STORIES = {
  ponytail: {
    frames: ['comb', 'gather', 'band', 'drape', 'ears'],
    things: ['comb', 'band'],
  },
  twoPlaits: {
    frames: ['part', 'three', 'weave', 'band', 'behind'],
    things: ['comb', 'twoBands'],
  },
  fringeClip: {
    frames: ['comb', 'side', 'clip', 'brows'],
    things: ['comb', 'clip'],
  },
} as const satisfies Record<
  HairStoryKind,
  { readonly frames: readonly string[]; readonly things: readonly HairThing[] }
>;

export type HairThing = 'comb' | 'band' | 'twoBands' | 'clip';

/** Either ties long hair: who ties it chooses. */
const TYING: readonly HairStoryKind[] = ['ponytail', 'twoPlaits'];
const CLIPPING: readonly HairStoryKind[] = ['fringeClip'];

/** Hair over or beside the face: who is asked to free it is shown how. */
const STORIES_FOR: Partial<Readonly<Record<Reason, readonly HairStoryKind[]>>> = {
  hairLoose: TYING,
  leftEarCovered: TYING,
  rightEarCovered: TYING,
  bothEarsCovered: TYING,
  hairOverLeftCheek: TYING,
  hairOverRightCheek: TYING,
  hairOverBothCheeks: TYING,
  leftEyebrowCovered: CLIPPING,
  rightEyebrowCovered: CLIPPING,
  bothEyebrowsCovered: CLIPPING,
  hairOverForehead: CLIPPING,
  leftEyeCovered: CLIPPING,
  rightEyeCovered: CLIPPING,
  bothEyesCovered: CLIPPING,
};

/** What hair can break. An eye that dark glasses hide has a reason of its own. */
const OF_HAIR: ReadonlySet<CheckId> = new Set([
  ...(['hairTied', 'earsVisible', 'faceOutlineVisible', 'eyebrowsVisible', 'eyesVisible'] as const),
]);

type Told = Pick<CheckResult, 'id' | 'verdict' | 'reason'>;

/** Whether hair is what this check says to change, be it asked for or only safer. */
export const isBrokenByHair = ({ id, verdict, reason }: Told): boolean =>
  OF_HAIR.has(id) &&
  (verdict === 'fail' || verdict === 'warn') &&
  STORIES_FOR[reason] !== undefined;

/** The places where hair breaks a rule, in picture pixels. */
export const hairRegion = (checks: readonly CheckResult[]): Region =>
  checks.filter(isBrokenByHair).flatMap(({ region }) => region ?? []);

/** The stories that mend what the checks say is broken, the likeliest first, each once; none where hair is in order. */
export function hairStoriesFor(checks: readonly Told[]): readonly HairStoryKind[] {
  const stories = checks.filter(isBrokenByHair).flatMap(({ reason }) => STORIES_FOR[reason] ?? []);
  return HAIR_STORY_KINDS.filter((kind) => stories.includes(kind));
}

/** The stories of how to do what a document asks for beforehand; none for what needs no story. */
export function hairStoriesToPrepare(thing: Preparation): readonly HairStoryKind[] {
  if (thing === 'hairBehindEars') return TYING;
  return thing === 'fringeUp' ? CLIPPING : [];
}
