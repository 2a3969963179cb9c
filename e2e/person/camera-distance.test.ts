import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { measure } from '../../src/measure/measure';
import { observationSchema, type Observation } from '../../src/observation/observation';
import { portraitCamera } from './camera';
import { EYEBALL } from './head';

/** What the models saw in a rendered person, with the lens that it was rendered with. */
function seen(name: string): Observation {
  const file = new URL(`../../src/examples/${name}.json`, import.meta.url);
  const observation = observationSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  const { widthPx, heightPx } = observation.picture;
  const { focalPx } = portraitCamera(widthPx, heightPx);
  return { ...observation, picture: { widthPx, heightPx, focalLengthPx: focalPx } };
}

/** From the eyes to the lens, which stands at their height. */
const DISTANCE_CM = portraitCamera(1, 1).position[2] - EYEBALL.z - EYEBALL.radius;
const EYES_APART_CM = 2 * EYEBALL.x;

function errorOf(name: string): number {
  const distanceCm = (measure(seen(name))?.cameraDistance ?? NaN) * EYES_APART_CM;
  return Math.abs(distanceCm / DISTANCE_CM - 1);
}

it.each([
  ...['portrait', 'deep', 'fringe', 'loose', 'over-ears', 'mouth-open'],
  ...['eyes-closed', 'chin-down', 'tilted-right'],
])('the camera of %s is as far away as it is, to 3 parts in 100', (name) => {
  expect(errorOf(name)).toBeLessThan(0.03);
});

it('and of a head turned by 15 degrees, which shows its eyes 4 parts closer, to 5.5', () => {
  expect(errorOf('turned-left')).toBeLessThan(0.055);
});
