import { useCallback, type RefCallback } from 'react';
import type { Camera } from './camera';

/** For an element that shows the camera's picture as long as it is there. */
export const useCameraPlace = (camera: Pick<Camera, 'showIn'>): RefCallback<HTMLElement> =>
  useCallback((place) => (place === null ? undefined : camera.showIn(place)), [camera]);
