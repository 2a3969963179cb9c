import type { z } from 'zod';
import { saveClassMap } from './class-map';
import type { Observation, observationSchema } from './observation';

/** An observation as JSON: what `observationSchema` reads. */
export type SavedObservation = z.input<typeof observationSchema>;

export function saveObservation(observation: Observation): SavedObservation {
  const { appearance } = observation;
  return {
    ...observation,
    appearance: appearance && {
      head: saveClassMap(appearance.head),
      eyes: saveClassMap(appearance.eyes),
      pixels: appearance.pixels,
      eyePixels: appearance.eyePixels,
      hands: appearance.hands,
    },
  };
}
