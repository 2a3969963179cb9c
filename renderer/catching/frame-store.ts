import type { CameraPixels, YuvColours } from '../../src/picture/camera-pixels';
import { turned, type RotationDeg } from '../camera/turned';
import type { Frame } from '../vision/frame';

/** The pixels of one frame, as the camera gave them. */
export interface StoredFrame {
  readonly buffer: Uint8Array<ArrayBuffer>;
  readonly init: VideoFrameBufferInit;
}

/** A copy of a frame that goes elsewhere. */
export interface LentFrame {
  readonly frame: Frame;
  /** It has come back: its memory is used again, or given up where all was cleared meanwhile. */
  takeBack(frame: Frame): void;
}

/**
 * The pixels of frames by their ids, as the camera gave them: a third of what pictures take. Buffers are
 * made once and used again, so that memory stays flat.
 */
export class FrameStore {
  /** How its frames are turned to stand upright. */
  rotationDeg: RotationDeg;
  readonly #stored = new Map<number, StoredFrame>();
  #free: Uint8Array<ArrayBuffer>[] = [];

  constructor(rotationDeg: RotationDeg) {
    this.rotationDeg = rotationDeg;
  }

  /** Bytes of all buffers, used or not. */
  get bytes(): number {
    return [...this.#stored.values()].reduce(
      (sum, { buffer }) => sum + buffer.byteLength,
      this.#free.reduce((sum, { byteLength }) => sum + byteLength, 0),
    );
  }

  /** Copies the frame, to be kept or given back; the caller closes it. */
  async copy(frame: VideoFrame): Promise<StoredFrame> {
    // A camera that keeps its frames on the graphics card gives no planes of them.
    const format = frame.format ?? 'RGBA';
    const options: VideoFrameCopyToOptions = frame.format === null ? { format: 'RGBA' } : {};
    const buffer = this.#bufferOf(frame.allocationSize(options));
    const layout = await frame.copyTo(buffer, options);
    const { visibleRect, timestamp, colorSpace } = frame;
    return {
      buffer,
      init: {
        format,
        layout,
        timestamp,
        colorSpace: colorSpace.toJSON(),
        codedWidth: visibleRect?.width ?? frame.codedWidth,
        codedHeight: visibleRect?.height ?? frame.codedHeight,
      },
    };
  }

  #bufferOf(size: number): Uint8Array<ArrayBuffer> {
    const free = this.#free.pop();
    return free?.byteLength === size ? free : new Uint8Array(size);
  }

  has(id: number): boolean {
    return this.#stored.has(id);
  }

  keep(id: number, stored: StoredFrame): void {
    this.#stored.set(id, stored);
  }

  giveBack({ buffer }: StoredFrame): void {
    this.#free.push(buffer);
  }

  /** Gives back what is not needed any more. */
  keepOnly(needed: ReadonlySet<number>): void {
    for (const [id, stored] of this.#stored) {
      if (needed.has(id)) continue;
      this.#stored.delete(id);
      this.giveBack(stored);
    }
  }

  /** Gives all of its memory back. */
  clear(): void {
    this.#stored.clear();
    this.#free = [];
  }

  /**
   * A copy of the frame to be looked at elsewhere and taken back; a picture where the camera's format is
   * none that can be looked at as it is. Null where it is not stored any more.
   */
  async lend(id: number): Promise<LentFrame | null> {
    const stored = this.#stored.get(id);
    if (stored === undefined) return null;
    const pixels = pixelsOf(stored, this.rotationDeg);
    const frame = pixels === null ? await this.picture(id) : this.#copyOf(pixels);
    const free = this.#free;
    return (
      frame && {
        frame,
        takeBack(back) {
          if (back instanceof ImageBitmap) back.close();
          else free.push(back.bytes);
        },
      }
    );
  }

  #copyOf(pixels: CameraPixels): CameraPixels {
    const bytes = this.#bufferOf(pixels.bytes.byteLength);
    bytes.set(pixels.bytes);
    return { ...pixels, bytes };
  }

  /** The frame as an upright picture; null where it is not stored any more. */
  async picture(id: number): Promise<ImageBitmap | null> {
    const stored = this.#stored.get(id);
    if (stored === undefined) return null;
    const frame = new VideoFrame(stored.buffer, stored.init);
    try {
      return await turned(frame, this.rotationDeg);
    } finally {
      frame.close();
    }
  }
}

/** Null where the format is neither I420 nor NV12. */
function pixelsOf({ buffer, init }: StoredFrame, turnDeg: RotationDeg): CameraPixels | null {
  const { codedWidth: widthPx, codedHeight: heightPx, format, layout = [] } = init;
  const [luma, u, v] = layout;
  if (luma === undefined || u === undefined) return null;
  const colours: YuvColours = {
    matrix: init.colorSpace?.matrix === 'bt709' ? 'bt709' : 'bt601',
    isFullRange: init.colorSpace?.fullRange ?? false,
  };
  const frame = { widthPx, heightPx, turnDeg, colours, bytes: buffer };
  if (format === 'NV12') return { ...frame, format, planes: [luma, u] };
  return format === 'I420' && v !== undefined ? { ...frame, format, planes: [luma, u, v] } : null;
}
