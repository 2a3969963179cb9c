import type { Specification } from './specification';

/** What is asked for most at a Chinese photo room, the most frequent first. */
const MOST_USED = [
  'cn.idcard',
  'cn.exitentry.nia',
  'cn.ssc',
  'cn.driver',
  'cn.edu.diploma',
  'cn.1in',
  'cn.2in',
  'us.visa.digital',
] as const;

/**
 * Whom documents are made for, as their ids begin, in the order of lists; an id that begins otherwise
 * belongs to `other`, where a photo room's own specifications stand.
 */
export const ISSUERS = [
  'cn',
  'hk',
  'tw',
  'jp',
  'kr',
  'sg',
  'in',
  'eu',
  'de',
  'uk',
  'us',
  'ca',
  'au',
  'nz',
  'icao',
  'other',
] as const;

export type Issuer = (typeof ISSUERS)[number];

export function issuerOf({ id }: Pick<Specification, 'id'>): Issuer {
  const [first] = id.split('.');
  return ISSUERS.find((issuer) => issuer === first) ?? 'other';
}

const rank = ({ id }: Specification): number => {
  const index = MOST_USED.findIndex((used) => used === id);
  return index === -1 ? MOST_USED.length : index;
};

/** By issuer, in each the most used first, then by id. */
export const inLibraryOrder = (
  specifications: readonly Specification[],
): readonly Specification[] =>
  [...specifications].sort(
    (one, other) =>
      ISSUERS.indexOf(issuerOf(one)) - ISSUERS.indexOf(issuerOf(other)) ||
      rank(one) - rank(other) ||
      one.id.localeCompare(other.id, 'en'),
  );

export interface SpecificationGroup<Name> {
  readonly name: Name;
  readonly specifications: readonly Specification[];
}

/** The specifications of each issuer that has some; both in the order of lists. */
export const byIssuer = (
  specifications: readonly Specification[],
): readonly SpecificationGroup<Issuer>[] =>
  ISSUERS.map((name) => ({
    name,
    specifications: specifications.filter((specification) => issuerOf(specification) === name),
  })).filter((group) => group.specifications.length > 0);

/** As `byIssuer`, with the most used ones taken out into a first group of their own. */
export function withMostUsedFirst(
  specifications: readonly Specification[],
): readonly SpecificationGroup<Issuer | 'mostUsed'>[] {
  const mostUsed = MOST_USED.flatMap((id) => specifications.find((s) => s.id === id) ?? []);
  const others = byIssuer(specifications.filter((s) => !mostUsed.includes(s)));
  return mostUsed.length === 0
    ? others
    : [{ name: 'mostUsed', specifications: mostUsed }, ...others];
}
