import type { Answer, Changes } from './columns';
import { shareWithin, type Mask } from './picture/mask';
import type { Source } from './source';
import {
  below,
  cheekZone,
  earZone,
  eyebrowZone,
  eyeZone,
  foreheadZone,
  hairShare,
  headMark,
} from './zones';

/** Up to the first share nothing is covered, from the second on it clearly is. */
const LIMITS = {
  eyebrow: [0.02, 0.3],
  eye: [0.015, 0.1],
  cheek: [0.02, 0.12],
  forehead: [0.04, 0.25],
  ear: [0.05, 0.65],
  /** Hair below the chin in squared inter-eye distances. */
  shoulders: [0.05, 0.25],
} as const;

const rank = (share: number, [from, to]: readonly [number, number]): Answer =>
  share < from ? 'n' : share < to ? 'partial' : 'y';

const worst = (...answers: readonly Answer[]): Answer =>
  answers.includes('y') ? 'y' : answers.includes('partial') ? 'partial' : 'n';

const opposite: Readonly<Record<Answer, Answer>> = { y: 'n', n: 'y', partial: 'partial' };

/** The share of each zone that drawn hair covers, exactly: from what was drawn, not from the picture. */
export function coveredShares(source: Source, alpha: Float32Array) {
  const share = (zone: Parameters<typeof shareWithin>[1]) => shareWithin(alpha, zone);
  const chin = headMark(source, 152);
  const low = below(source, chin.y + 0.15);
  const ied = source.frame.interEyeDistancePx;
  let area = 0;
  for (let pixel = 0; pixel < alpha.length; pixel++) {
    area += (alpha[pixel] ?? 0) * (low.values[pixel] ?? 0);
  }
  return {
    leftEyebrow: share(eyebrowZone(source, 'left')),
    rightEyebrow: share(eyebrowZone(source, 'right')),
    leftEye: share(eyeZone(source, 'left')),
    rightEye: share(eyeZone(source, 'right')),
    leftCheek: share(cheekZone(source, 'left')),
    rightCheek: share(cheekZone(source, 'right')),
    forehead: share(foreheadZone(source)),
    leftEar: share(earZone(source, 'left')),
    rightEar: share(earZone(source, 'right')),
    shouldersArea: area / (ied * ied),
  };
}

/** What drawn hair says of the picture; what it does not touch keeps the source's label. */
export function hairLabels(source: Source, alpha: Float32Array): Changes {
  const shares = coveredShares(source, alpha);
  const brow = (share: number) => rank(share, LIMITS.eyebrow);
  const eye = (share: number) => rank(share, LIMITS.eye);
  const [leftBrow, rightBrow] = [brow(shares.leftEyebrow), brow(shares.rightEyebrow)];
  const [leftEye, rightEye] = [eye(shares.leftEye), eye(shares.rightEye)];
  const seen = (share: number, label: string | undefined): Answer | '' => {
    const covered = rank(share, LIMITS.ear);
    if (label === 'y') return opposite[covered];
    if (label === 'n') return 'n';
    return label === 'partial' ? (covered === 'n' ? 'partial' : covered === 'y' ? 'n' : '') : '';
  };
  // Nobody has said how much of the person's own hair lies there.
  const orOwn = (answer: Answer, zone: Mask): Answer | '' =>
    answer === 'n' && hairShare(source, zone) > 0.01 ? '' : answer;
  const loose = rank(shares.shouldersArea, LIMITS.shoulders);
  const isLoose = source.labels['hair_loose_on_shoulders'];
  return {
    hair_over_left_eyebrow: leftBrow,
    hair_over_right_eyebrow: rightBrow,
    hair_over_eyebrows: worst(leftBrow, rightBrow),
    hair_over_left_eye: leftEye,
    hair_over_right_eye: rightEye,
    hair_over_eyes: worst(leftEye, rightEye),
    hair_over_left_cheek: orOwn(rank(shares.leftCheek, LIMITS.cheek), cheekZone(source, 'left')),
    hair_over_right_cheek: orOwn(rank(shares.rightCheek, LIMITS.cheek), cheekZone(source, 'right')),
    hair_over_forehead: orOwn(rank(shares.forehead, LIMITS.forehead), foreheadZone(source)),
    left_ear_visible: seen(shares.leftEar, source.labels['left_ear_visible']),
    right_ear_visible: seen(shares.rightEar, source.labels['right_ear_visible']),
    hair_loose_on_shoulders: isLoose === 'n' ? loose : isLoose === 'y' ? 'y' : '',
  };
}
