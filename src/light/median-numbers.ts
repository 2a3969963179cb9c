import type { LIGHT_NUMBERS, LightNumbers } from './light-numbers';

/** The middle of each number over several looks; null where fewer than half of them measured it. */
export function medianNumbers(looks: readonly LightNumbers[]): LightNumbers | null {
  if (looks.length === 0) return null;
  const middle = (name: (typeof LIGHT_NUMBERS)[number]): number | null => {
    const seen = looks.flatMap((look) => look[name] ?? []).sort((p, q) => p - q);
    if (2 * seen.length < looks.length) return null;
    const [below, above] = [
      seen[Math.floor((seen.length - 1) / 2)],
      seen[Math.floor(seen.length / 2)],
    ];
    return below === undefined || above === undefined ? null : (below + above) / 2;
  };
  return {
    ...{ sideStops: middle('sideStops'), topStops: middle('topStops') },
    ...{ faceL: middle('faceL'), skinL: middle('skinL'), clippedShare: middle('clippedShare') },
    ...{ castA: middle('castA'), castB: middle('castB'), shadowLog: middle('shadowLog') },
    ...{ wallL: middle('wallL'), wallChroma: middle('wallChroma') },
    wallSlopeL: middle('wallSlopeL'),
  };
}
