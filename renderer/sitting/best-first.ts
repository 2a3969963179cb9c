import { rankFrames } from '../../src/guide/best-frame';
import { takeBurst } from '../camera/burst';
import type { Camera } from '../camera/camera';
import type { Vision } from '../vision/vision';
import type { Burst } from './shots';

/** Takes a burst and puts its best picture first; rejects where the camera gives none. */
export async function takeBestFirst(camera: Camera, vision: Vision | null): Promise<Burst> {
  const frames = await takeBurst(camera);
  if (vision === null || frames.length === 1) return frames;
  const ranked = rankFrames(await vision.rate(frames));
  const [best, ...others] = ranked.flatMap(({ index }) => frames[index] ?? []);
  return best === undefined ? frames : [best, ...others];
}
