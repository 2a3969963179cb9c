import type { PictureLight } from '../../src/camera/picture-light';
import type { CameraSettings } from '../../src/station/settings';
import type { FrameTask } from './frame.worker';

/** Reads frames off the UI thread; takes over the frames it is given. */
export interface FrameReader {
  /** The frame turned clockwise; rejects where the browser cannot read it. */
  read(frame: VideoFrame, rotationDeg: CameraSettings['rotationDeg']): Promise<ImageBitmap>;
  /** Null where the browser cannot read the frame. */
  measure(frame: VideoFrame): Promise<PictureLight | null>;
}

/** Starts the worker that reads frames; one for the life of the page. */
export function startFrameReader(): FrameReader {
  const worker = new Worker(new URL('./frame.worker.ts', import.meta.url), { type: 'module' });

  function ask<T>(task: (port: MessagePort) => FrameTask): Promise<T> {
    const { port1, port2 } = new MessageChannel();
    const request = task(port2);
    return new Promise((resolve) => {
      port1.onmessage = ({ data }: MessageEvent<T>) => {
        port1.close();
        resolve(data);
      };
      worker.postMessage(request, [request.frame, port2]);
    });
  }

  return {
    async read(frame, rotationDeg) {
      const bitmap = await ask<ImageBitmap | null>((port) => ({
        type: 'read',
        frame,
        rotationDeg,
        port,
      }));
      if (bitmap === null) throw new DOMException('The frame cannot be read.', 'EncodingError');
      return bitmap;
    },
    measure: (frame) => ask<PictureLight | null>((port) => ({ type: 'measure', frame, port })),
  };
}
