import { specificationFor } from '../specification/for-subject';
import { issuerOf } from '../specification/library-order';
import { policyOf } from '../specification/policy';
import type { Specification, Subject } from '../specification/specification';

/** What a person can put in order before the camera looks at them, in the order it is shown. */
export const PREPARATIONS = [
  'hairBehindEars',
  'fringeUp',
  'glassesOff',
  'glassesClear',
  'hatOff',
  'darkCollar',
  'earringsOff',
  'scarfOff',
] as const;
export type Preparation = (typeof PREPARATIONS)[number];

/** What grown-ups see to before a baby is photographed, in the order it is shown. */
export const BABY_PREPARATIONS = [
  'alone',
  'handsAway',
  'dummyOut',
  'hatOff',
  'darkCollar',
  'eyesOpen',
] as const;
export type BabyPreparation = (typeof BABY_PREPARATIONS)[number];

/** From here on a background is light enough for a white collar to be lost in it, 0 to 255. */
const LIGHT_LEVEL = 200;

const isLight = ({ background }: Specification): boolean =>
  background.colours.some(({ rgb }) => rgb.every((level) => level >= LIGHT_LEVEL));

type Asks = (check: Parameters<typeof policyOf>[1]) => boolean;

/** Whether a check is made of this person at all. */
const askedOf = (specification: Specification, subject: Subject): Asks => {
  const own = specificationFor(specification, subject).specification;
  return (check) => policyOf(own, check) !== 'off';
};

/**
 * The few things that would fail this document for a person who sits or stands. Earrings are asked off
 * where ears have to be seen; the red scarf is what pupils of China wear to school (the notices of its
 * windows name it).
 */
export function thingsToPrepare(
  specification: Specification,
  subject: Exclude<Subject, 'infant'>,
): readonly Preparation[] {
  const asks = askedOf(specification, subject);
  const glassesAreForbidden = specification.glasses?.worn === 'forbidden';
  const applies: Readonly<Record<Preparation, boolean>> = {
    hairBehindEars: asks('earsVisible') || asks('hairTied'),
    fringeUp: asks('eyebrowsVisible'),
    glassesOff: glassesAreForbidden,
    glassesClear: !glassesAreForbidden && asks('glasses'),
    hatOff: asks('noHeadCovering'),
    darkCollar: isLight(specification) && asks('clothingContrast'),
    earringsOff: asks('earsVisible'),
    scarfOff: subject === 'schoolchild' && issuerOf(specification) === 'cn',
  };
  return PREPARATIONS.filter((one) => applies[one]);
}

/** The few things that would fail this document for a baby who lies on a sheet. */
export function thingsToPrepareForBaby(specification: Specification): readonly BabyPreparation[] {
  const asks = askedOf(specification, 'infant');
  const applies: Readonly<Record<BabyPreparation, boolean>> = {
    alone: asks('singleFace'),
    handsAway: asks('aloneInFrame'),
    dummyOut: asks('mouthUnoccluded'),
    hatOff: asks('noHeadCovering'),
    darkCollar: isLight(specification) && asks('clothingContrast'),
    eyesOpen: asks('eyesOpen'),
  };
  return BABY_PREPARATIONS.filter((one) => applies[one]);
}
