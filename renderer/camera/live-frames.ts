import type { Camera } from './camera';

/**
 * Hands the camera's frames to `look`, one at a time: while it looks, frames are dropped. They come at
 * full resolution, so that what is said of their pixels holds for the shot. `look` owns the frame and
 * must not reject. Returns how to stop.
 */
export function watchFrames(
  camera: Camera,
  look: (frame: ImageBitmap) => Promise<void>,
): () => void {
  let watching = true;

  function next(): void {
    if (watching) camera.video.requestVideoFrameCallback(() => void handle());
  }

  async function handle(): Promise<void> {
    const frame = await grab(camera);
    if (frame !== null && watching) await look(frame);
    else frame?.close();
    next();
  }

  next();
  return () => {
    watching = false;
  };
}

/** Null where the camera is just being taken away; the camera itself tells of that. */
async function grab(camera: Camera): Promise<ImageBitmap | null> {
  try {
    return await camera.grab();
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}
