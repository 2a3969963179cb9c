import type { FrameAnswer, FrameTask } from './frame.worker';

/**
 * Reads what a video shows now, off the UI thread. Rejects where the video has nothing to show, as
 * when the camera is just being taken away.
 */
export type FrameReader = (video: HTMLVideoElement) => Promise<ImageBitmap>;

/** Starts the worker that reads frames; one for the life of the page. */
export function startFrameReader(): FrameReader {
  const worker = new Worker(new URL('./frame.worker.ts', import.meta.url), { type: 'module' });
  return async (video) => {
    const frame = new VideoFrame(video);
    const { port1, port2 } = new MessageChannel();
    const answer = new Promise<FrameAnswer>((resolve) => {
      port1.onmessage = ({ data }: MessageEvent<FrameAnswer>) => resolve(data);
    });
    const task: FrameTask = { frame, port: port2 };
    worker.postMessage(task, [frame, port2]);
    const bitmap = await answer;
    port1.close();
    if (bitmap === null) throw new DOMException('The frame cannot be read.', 'EncodingError');
    return bitmap;
  };
}
