import type { CameraSettings } from '../../src/station/settings';

export type RotationDeg = CameraSettings['rotationDeg'];

/** The frame as a picture, turned clockwise about its middle; the caller closes the frame. */
export async function turned(frame: VideoFrame, rotationDeg: RotationDeg): Promise<ImageBitmap> {
  if (rotationDeg === 0) return createImageBitmap(frame);
  const { displayWidth: width, displayHeight: height } = frame;
  const isOnSide = rotationDeg % 180 !== 0;
  const canvas = new OffscreenCanvas(isOnSide ? height : width, isOnSide ? width : height);
  const pen = canvas.getContext('2d');
  if (pen === null) throw new Error('The browser has no 2D canvas.');
  pen.translate(canvas.width / 2, canvas.height / 2);
  pen.rotate((rotationDeg * Math.PI) / 180);
  pen.drawImage(frame, -width / 2, -height / 2);
  return canvas.transferToImageBitmap();
}
