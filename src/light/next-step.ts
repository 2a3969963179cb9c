import { LIGHT_METERS, type LightAdvice, type LightReadings } from './light-reading';

/** The one thing to do now. */
export type LightStep =
  /** Nothing speaks of the light: somebody has to sit in the chair and look into the lens. */
  | { readonly kind: 'sit' }
  | { readonly kind: 'do'; readonly advice: LightAdvice }
  /** Nothing is wrong, as far as could be measured. */
  | { readonly kind: 'look' }
  | { readonly kind: 'done' };

/** The first meter that is not right says what to do: daylight, then lamps, then the chair, then the wall. */
export function nextStep(readings: LightReadings): LightStep {
  const all = LIGHT_METERS.map((meter) => readings[meter]);
  const [first] = all.filter((reading) => reading.state === 'adjust');
  if (first !== undefined) return { kind: 'do', advice: first.advice };
  const measured = all.filter(({ state }) => state === 'good');
  if (measured.length === 0) return { kind: 'sit' };
  return { kind: measured.length < all.length ? 'look' : 'done' };
}
