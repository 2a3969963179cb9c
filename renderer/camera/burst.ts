import type { Camera } from './camera';

/** Frames of one burst lie at least so far apart: a lid moves in that time. */
const APART_MS = 80;
/** A camera that gives no new frame for so long gives none any more. */
const PATIENCE_MS = 500;

/**
 * Takes `count` different frames at the camera's full resolution, the first at once. Fewer where the
 * camera stops meanwhile; rejects as `grab` does where there is none. The caller owns the frames.
 */
export async function takeBurst(
  camera: Pick<Camera, 'video' | 'grab'>,
  count = 6,
): Promise<readonly [ImageBitmap, ...ImageBitmap[]]> {
  const grab = (): Promise<ImageBitmap> => {
    const frame = camera.grab();
    // How it went is asked below, once the others have been begun.
    frame.catch(() => undefined);
    return frame;
  };
  const grabs: [Promise<ImageBitmap>, ...Promise<ImageBitmap>[]] = [grab()];
  let lastMs = performance.now();
  while (grabs.length < count && (await newFrame(camera.video, lastMs + APART_MS))) {
    lastMs = performance.now();
    grabs.push(grab());
  }
  const [first, ...others] = (await Promise.allSettled(grabs)).flatMap((outcome) =>
    outcome.status === 'fulfilled' ? [outcome.value] : [],
  );
  return first === undefined ? [await grabs[0]] : [first, ...others];
}

/** Whether the video has shown a new frame since, not earlier than `notBeforeMs`. */
function newFrame(video: HTMLVideoElement, notBeforeMs: number): Promise<boolean> {
  return new Promise((resolve) => {
    let callback = video.requestVideoFrameCallback(shown);
    const patience = setTimeout(() => {
      video.cancelVideoFrameCallback(callback);
      resolve(false);
    }, PATIENCE_MS);

    function shown(): void {
      if (performance.now() < notBeforeMs) {
        callback = video.requestVideoFrameCallback(shown);
        return;
      }
      clearTimeout(patience);
      resolve(true);
    }
  });
}
