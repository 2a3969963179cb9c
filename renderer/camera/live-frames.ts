import type { Camera } from './camera';

/**
 * Hands the camera's frames to `look`, one at a time. The next is read meanwhile and is as old as a
 * look takes; those between are dropped. They come at full resolution, so that what is said of their
 * pixels holds for the shot. `look` owns the frame and must not reject. Returns how to stop.
 */
export function watchFrames(
  camera: Camera,
  look: (frame: ImageBitmap) => Promise<void>,
): () => void {
  let watching = true;

  async function handle(coming: Promise<ImageBitmap | null>): Promise<void> {
    const frame = await coming;
    if (!watching) {
      frame?.close();
      return;
    }
    const next = nextFrame(camera);
    if (frame !== null) await look(frame);
    void handle(next);
  }

  void handle(nextFrame(camera));
  return () => {
    watching = false;
  };
}

/** Null where the camera is just being taken away; the camera itself tells of that. */
async function nextFrame(camera: Camera): Promise<ImageBitmap | null> {
  await new Promise((resolve) => camera.video.requestVideoFrameCallback(resolve));
  try {
    return await camera.grab();
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}
