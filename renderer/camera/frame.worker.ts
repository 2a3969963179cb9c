/**
 * Turns camera frames upright and measures their light. That takes ten milliseconds and more, which
 * the UI thread does not have; handing over the frame itself costs nothing.
 */
import { pictureLight, type PictureLight } from '../../src/camera/picture-light';
import { turned, type RotationDeg } from './turned';

export type FrameTask =
  | {
      readonly type: 'read';
      readonly frame: VideoFrame;
      readonly rotationDeg: RotationDeg;
      /** An `ImageBitmap` goes here; null where the browser could not read the frame. */
      readonly port: MessagePort;
    }
  | {
      readonly type: 'measure';
      readonly frame: VideoFrame;
      /** A `PictureLight` goes here; null where the browser could not read the frame. */
      readonly port: MessagePort;
    };

self.onmessage = ({ data }: MessageEvent<FrameTask>) => void answer(data);

async function answer(task: FrameTask): Promise<void> {
  const { frame, port } = task;
  try {
    if (task.type === 'measure') {
      port.postMessage(measure(frame));
      return;
    }
    const bitmap = await turned(frame, task.rotationDeg);
    port.postMessage(bitmap, [bitmap]);
  } catch (error) {
    console.error(error);
    port.postMessage(null);
  } finally {
    frame.close();
  }
}

/** Enough for shares of the picture, and small enough to cost nothing. */
const MEASURED = { widthPx: 64, heightPx: 36 } as const;
const measured = contextOf(new OffscreenCanvas(MEASURED.widthPx, MEASURED.heightPx), {
  willReadFrequently: true,
});

function measure(frame: VideoFrame): PictureLight {
  const { widthPx, heightPx } = MEASURED;
  measured.drawImage(frame, 0, 0, widthPx, heightPx);
  const { data } = measured.getImageData(0, 0, widthPx, heightPx);
  return pictureLight({ widthPx, heightPx, rgba: data });
}

function contextOf(
  canvas: OffscreenCanvas,
  settings?: CanvasRenderingContext2DSettings,
): OffscreenCanvasRenderingContext2D {
  const context = canvas.getContext('2d', settings);
  if (context === null) throw new Error('The browser has no 2D canvas.');
  return context;
}
