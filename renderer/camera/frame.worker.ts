/**
 * Turns a camera frame into a bitmap. The conversion takes ten milliseconds and more, which the UI
 * thread does not have; handing over the frame itself costs nothing.
 */
export interface FrameTask {
  readonly frame: VideoFrame;
  /** The `FrameAnswer` goes here. */
  readonly port: MessagePort;
}

/** Null where the browser could not read the frame. */
export type FrameAnswer = ImageBitmap | null;

self.onmessage = ({ data }: MessageEvent<FrameTask>) => void convert(data);

async function convert({ frame, port }: FrameTask): Promise<void> {
  try {
    const bitmap = await createImageBitmap(frame);
    port.postMessage(bitmap satisfies FrameAnswer, [bitmap]);
  } catch (error) {
    console.error(error);
    port.postMessage(null satisfies FrameAnswer);
  } finally {
    frame.close();
  }
}
