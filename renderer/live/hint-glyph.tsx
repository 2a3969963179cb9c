import type { Reason } from '../../src/checks/reason';

/**
 * The picture beside each hint. Arrows point the way the person should go on the mirrored screen,
 * where their own right is the right of the screen.
 */
type Glyph =
  | 'left'
  | 'right'
  | 'up'
  | 'down'
  | 'leanLeft'
  | 'leanRight'
  | 'closer'
  | 'back'
  | 'still'
  | 'person'
  | 'eye'
  | 'mouth'
  | 'hair'
  | 'light'
  | 'wall'
  | 'good';

const GLYPH_OF: Readonly<Record<Reason, Glyph>> = {
  ok: 'good',
  noFace: 'person',
  severalFaces: 'person',
  someoneElse: 'person',
  handInFrame: 'person',
  thingInFrame: 'person',
  tooFewPixels: 'closer',
  enlarged: 'closer',
  tooCloseToLens: 'back',
  blurred: 'still',
  motionBlurred: 'still',
  compressed: 'still',
  tooDark: 'light',
  tooBright: 'light',
  flatTones: 'light',
  lightFromLeft: 'light',
  lightFromRight: 'light',
  colourCast: 'light',
  shadowOnFace: 'light',
  shineOnSkin: 'light',
  backgroundBusy: 'wall',
  backgroundUneven: 'wall',
  backgroundTooDark: 'wall',
  backgroundColoured: 'wall',
  shadowBehind: 'wall',
  clothesLikeBackground: 'wall',
  backgroundReplaced: 'good',
  turnedLeft: 'right',
  turnedRight: 'left',
  chinUp: 'down',
  chinDown: 'up',
  tiltedLeft: 'leanRight',
  tiltedRight: 'leanLeft',
  lookingLeft: 'eye',
  lookingRight: 'eye',
  lookingUp: 'eye',
  lookingDown: 'eye',
  leftEyeClosed: 'eye',
  rightEyeClosed: 'eye',
  bothEyesClosed: 'eye',
  redEyes: 'eye',
  mouthOpen: 'mouth',
  smiling: 'mouth',
  eyebrowsRaised: 'eye',
  leftEyeCovered: 'eye',
  rightEyeCovered: 'eye',
  bothEyesCovered: 'eye',
  darkGlasses: 'eye',
  glassesWorn: 'eye',
  glassesGlare: 'eye',
  frameOverEyes: 'eye',
  headCovered: 'person',
  handOverFace: 'person',
  thingOverFace: 'person',
  mouthCovered: 'mouth',
  thingInMouth: 'mouth',
  leftEyebrowCovered: 'hair',
  rightEyebrowCovered: 'hair',
  bothEyebrowsCovered: 'hair',
  leftEarCovered: 'hair',
  rightEarCovered: 'hair',
  bothEarsCovered: 'hair',
  leftEarCutOff: 'back',
  rightEarCutOff: 'back',
  bothEarsCutOff: 'back',
  hairOverForehead: 'hair',
  hairOverLeftCheek: 'hair',
  hairOverRightCheek: 'hair',
  hairOverBothCheeks: 'hair',
  hairLoose: 'hair',
  shouldersUneven: 'person',
  tooLow: 'up',
  tooHigh: 'down',
  tooSmall: 'closer',
  tooLarge: 'back',
  offCentre: 'person',
  hairTooHigh: 'hair',
  headCutTop: 'down',
  tooCloseToTop: 'back',
  tooCloseToBottom: 'back',
  tooCloseToLeft: 'right',
  tooCloseToRight: 'left',
  needsFace: 'person',
  needsAppearance: 'still',
  needsCrop: 'back',
  notMeasurable: 'still',
  hiddenByPose: 'person',
  specificationSilent: 'good',
  notRequired: 'good',
  notJudged: 'good',
  lensUnknown: 'good',
};

const ARROW_UP = 'M24 41V8M10 22 24 8l14 14';
const HEAD = 'M24 6c8 0 13 6 13 14.5S31 36 24 36 11 29 11 20.5 16 6 24 6z';

const PATHS: Readonly<Record<Glyph, string>> = {
  up: ARROW_UP,
  down: 'M24 7v33M10 26l14 14 14-14',
  left: 'M41 24H8M22 10 8 24l14 14',
  right: 'M7 24h33M26 10l14 14-14 14',
  leanLeft: 'M40 36A22 22 0 0 0 9 16M8 29V15h14',
  leanRight: 'M8 36A22 22 0 0 1 39 16M40 29V15H26',
  closer:
    'M6 6l12 12M8 18h10V8M42 6 30 18M40 18H30V8M6 42l12-12M8 30h10v10M42 42 30 30M40 30H30v10',
  back: 'M18 18 6 6M6 16V6h10M30 18 42 6M32 6h10v10M18 30 6 42M6 32v10h10M30 30l12 12M42 32v10H32',
  still: 'M12 8h24M12 40h24M15 8c0 9 9 11 9 16s-9 7-9 16M33 8c0 9-9 11-9 16s9 7 9 16',
  person: `${HEAD}M5 46c1-6 7-8 13-8M43 46c-1-6-7-8-13-8`,
  eye: 'M4 24c6-9 13-13 20-13s14 4 20 13c-6 9-13 13-20 13S10 33 4 24zM24 17a7 7 0 1 0 .01 0z',
  mouth:
    'M5 23c6-3 11-9 16-9 2 0 2 1.5 3 1.5S25 14 27 14c5 0 10 6 16 9-6 8-11 12-19 12S11 31 5 23zM6 23c9 2 27 2 36 0',
  hair: `M14 42c-5-9-5-22-2-28C15 8 20 6 24 6s9 2 12 8c3 6 3 19-2 28M13 20c7-1 12-4 15-8 1 4 4 7 8 8`,
  light:
    'M24 15a9 9 0 1 0 .01 0zM24 3v5M24 40v5M3 24h5M40 24h5M9 9l4 4M35 35l4 4M39 9l-4 4M13 35l-4 4',
  wall: 'M5 8h38v32H5zM24 17c4 0 6 3 6 6.5S28 30 24 30s-6-3-6-6.5 2-6.5 6-6.5zM13 40c1-5 5-7 11-7s10 2 11 7',
  good: 'M7 25l12 12L41 12',
};

export function HintGlyph({ reason }: { readonly reason: Reason }) {
  const glyph = GLYPH_OF[reason];
  return (
    <svg viewBox="0 0 48 48" className="hint-glyph" aria-hidden="true">
      <path
        d={PATHS[glyph]}
        fill="none"
        stroke="currentColor"
        strokeWidth="4.5"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
