import type { RotationDeg } from '../../renderer/camera/turned';
import { FrameStore } from '../../renderer/catching/frame-store';
import { CameraView } from '../../renderer/vision/camera-view';
import { sizeOf } from '../../renderer/vision/frame';
import { wholeView } from '../../src/geometry/view';

/** How far a frame shown straight from the camera's bytes is from pictures: mean differences, 0 to 255. */
export interface BytesAgainstPicture {
  /** Of the same frame as a picture. */
  readonly same: number;
  /** Of that picture upside down: what a view that is turned wrongly comes to. */
  readonly upsideDown: number;
}

const SCALE = 0.5;

/** Of the camera's next frame, turned as a camera that is mounted so has it. */
export async function bytesAgainstPicture(
  { srcObject }: HTMLVideoElement,
  rotationDeg: RotationDeg,
): Promise<BytesAgainstPicture> {
  const [track] = srcObject instanceof MediaStream ? srcObject.clone().getVideoTracks() : [];
  if (track === undefined) throw new Error('There is no camera.');
  const { value: frame } = await new MediaStreamTrackProcessor({ track }).readable
    .getReader()
    .read();
  track.stop();
  if (frame === undefined) throw new Error('The camera gave no frame.');
  const store = new FrameStore(rotationDeg);
  store.keep(1, await store.copy(frame));
  frame.close();
  const [lent, picture] = [await store.lend(1), await store.picture(1)];
  if (lent === null || picture === null) throw new Error('The frame was not kept.');
  if (lent.frame instanceof ImageBitmap) throw new Error('The bytes cannot be read as they are.');
  const shown = new CameraView().show(lent.frame, wholeView(sizeOf(lent.frame), 0), SCALE);
  return {
    same: difference(shown, drawn(picture, shown, false)),
    upsideDown: difference(shown, drawn(picture, shown, true)),
  };
}

function drawn(picture: ImageBitmap, { width, height }: ImageData, isTurned: boolean): ImageData {
  const pen = new OffscreenCanvas(width, height).getContext('2d');
  if (pen === null) throw new Error('The browser has no 2D canvas.');
  if (isTurned) pen.setTransform(-1, 0, 0, -1, width, height);
  pen.drawImage(picture, 0, 0, width, height);
  return pen.getImageData(0, 0, width, height);
}

function difference({ data }: ImageData, other: ImageData): number {
  let sum = 0;
  for (let at = 0; at < data.length; at++) {
    sum += Math.abs((data[at] ?? 0) - (other.data[at] ?? 0));
  }
  return sum / data.length;
}
