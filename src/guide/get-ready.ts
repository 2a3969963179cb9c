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

/** From here on a background is light enough for a white collar to be lost in it, 0 to 255. */
const LIGHT_LEVEL = 200;

/**
 * The few things that would fail this document for this person. Earrings are asked off where ears have to
 * be seen; the red scarf is what pupils of China wear to school (the notices of its windows name it).
 */
export function thingsToPrepare(
  specification: Specification,
  subject: Subject,
): readonly Preparation[] {
  const asks = (check: Parameters<typeof policyOf>[1]): boolean =>
    policyOf(specification, check) !== 'off';
  const glassesAreForbidden = specification.glasses?.worn === 'forbidden';
  const isLight = specification.background.colours.some(({ rgb }) =>
    rgb.every((level) => level >= LIGHT_LEVEL),
  );
  const applies: Readonly<Record<Preparation, boolean>> = {
    hairBehindEars: asks('earsVisible') || asks('hairTied'),
    fringeUp: asks('eyebrowsVisible'),
    glassesOff: glassesAreForbidden,
    glassesClear: !glassesAreForbidden && asks('glasses'),
    hatOff: asks('noHeadCovering'),
    darkCollar: isLight && asks('clothingContrast'),
    earringsOff: asks('earsVisible'),
    scarfOff: subject === 'schoolchild' && issuerOf(specification) === 'cn',
  };
  return PREPARATIONS.filter((one) => applies[one]);
}
