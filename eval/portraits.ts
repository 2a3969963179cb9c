import type { CheckId } from '../src/checks/check-id';
import { CHECK_IDS } from '../src/checks/check-id';
import { NOTHING_TO_CHECK } from '../src/checks/reason';
import type { JudgedPicture } from './judged-picture';
import type { Count } from './statistics/count';
import { isOrderly } from './truth/orderly';
import { isFrontal, type PoseLimits } from './truth/pose-truth';
import { truthOf } from './truth/truths';

/** What a person who did everything right would meet. */
export interface PortraitEvaluation {
  /** Portraits in order by everything that is labelled: those that any check refuses or doubts. */
  readonly refused: Count;
  readonly warned: Count;
  /** Portraits in order but for mouth and hair: refused by a check that they comply with. */
  readonly refusedOrderly: Count;
  /** How often each check refused one of either kind. */
  readonly refusedBy: readonly Times[];
  /** Answers that could not be given, of all that were asked about one person facing the camera. */
  readonly notCheckedFrontal: Count;
  /** How often each check could not tell. */
  readonly notCheckedBy: readonly Times[];
}

/** A check and how often. */
type Times = readonly [check: string, times: number];

/** Hair, ears and mouth have to be labelled for a portrait to be known to be in order. */
const MUST_BE_KNOWN = ['mouthClosed', 'eyebrowsVisible', 'earsVisible', 'hairTied'] as const;

export function evaluatePortraits(
  pictures: readonly JudgedPicture[],
  limits: PoseLimits,
): PortraitEvaluation {
  const orderly = pictures.filter(({ label }) => isOrderly(label, limits));
  const compliant = orderly.filter((picture) => isCompliant(picture, limits));
  const all = new Set(compliant);
  const refusals = new Map(
    orderly.map((picture) => [
      picture,
      refusing(picture).filter(
        (check) => all.has(picture) || truthOf(check, picture.label, limits) === 'compliant',
      ),
    ]),
  );
  const isRefused = (picture: JudgedPicture) => (refusals.get(picture) ?? []).length > 0;
  const isWarned = (picture: JudgedPicture) =>
    !isRefused(picture) && picture.checks.some(({ verdict }) => verdict === 'warn');
  const asked = pictures
    .filter(({ label }) => isFrontal(label, limits))
    .flatMap(({ checks }) => checks.filter(({ reason }) => !NOTHING_TO_CHECK.has(reason)));
  const unanswered = asked.filter(({ verdict }) => verdict === 'not-checked');
  return {
    refused: share(compliant, isRefused),
    warned: share(compliant, isWarned),
    refusedOrderly: share(orderly, isRefused),
    refusedBy: tally([...refusals.values()].flat()),
    notCheckedFrontal: { count: unanswered.length, of: asked.length },
    notCheckedBy: tally(unanswered.map(({ id }) => id)),
  };
}

/** How often each check is named, most often first. */
function tally(named: readonly CheckId[]): readonly Times[] {
  return CHECK_IDS.map((check) => [check, named.filter((each) => each === check).length] as const)
    .filter(([, times]) => times > 0)
    .sort(([, a], [, b]) => b - a);
}

/** In order by everything that is labelled. */
function isCompliant({ label }: JudgedPicture, limits: PoseLimits): boolean {
  const truths = new Map(CHECK_IDS.map((check) => [check, truthOf(check, label, limits)]));
  return (
    isOrderly(label, limits) &&
    MUST_BE_KNOWN.every((check) => truths.get(check) === 'compliant') &&
    [...truths.values()].every((truth) => truth === 'compliant' || truth === null)
  );
}

const refusing = ({ checks }: JudgedPicture): readonly CheckId[] =>
  checks.flatMap(({ id, verdict }) => (verdict === 'fail' ? [id] : []));

const share = <T>(all: readonly T[], isSo: (each: T) => boolean): Count => ({
  count: all.filter(isSo).length,
  of: all.length,
});
