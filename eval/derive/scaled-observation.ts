import type { ClassMap } from '../../src/observation/class-map';
import type { Observation } from '../../src/observation/observation';

/** What was seen in a picture, as it lies in the same picture at another width in pixels. */
export function scaledObservation(observation: Observation, widthPx: number): Observation {
  const by = widthPx / observation.picture.widthPx;
  const { faces, appearance, picture } = observation;
  const moved = (map: ClassMap): ClassMap => ({
    ...map,
    square: {
      ...map.square,
      centre: { x: map.square.centre.x * by, y: map.square.centre.y * by },
      sidePx: map.square.sidePx * by,
    },
  });
  return {
    ...observation,
    picture: {
      widthPx,
      heightPx: Math.round(picture.heightPx * by),
      focalLengthPx: picture.focalLengthPx && picture.focalLengthPx * by,
    },
    faces: faces.map((face) => ({ ...face, landmarks: face.landmarks.map((value) => value * by) })),
    appearance: appearance && {
      ...appearance,
      head: moved(appearance.head),
      eyes: moved(appearance.eyes),
    },
  };
}
