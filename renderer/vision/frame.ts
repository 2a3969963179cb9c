import { uprightSize, type CameraPixels } from '../../src/picture/camera-pixels';

/** One of many: grabbed as a picture, or as the camera gave it. */
export type Frame = ImageBitmap | CameraPixels;

/** As it stands upright. */
export const sizeOf = (frame: Frame): { readonly width: number; readonly height: number } =>
  frame instanceof ImageBitmap ? frame : uprightSize(frame);

/** What goes along when the frame is handed to another worker. */
export const memoryOf = (frame: Frame): Transferable =>
  frame instanceof ImageBitmap ? frame : frame.bytes.buffer;
