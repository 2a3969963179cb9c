import { turned, type RotationDeg } from '../camera/turned';

/** The pixels of one frame, as the camera gave them. */
export interface StoredFrame {
  readonly buffer: Uint8Array<ArrayBuffer>;
  readonly init: VideoFrameBufferInit;
}

/**
 * The pixels of frames by their ids, as the camera gave them: a third of what pictures take. Buffers are
 * made once and used again, so that memory stays flat.
 */
export class FrameStore {
  /** How its frames are turned to stand upright. */
  rotationDeg: RotationDeg;
  readonly #stored = new Map<number, StoredFrame>();
  readonly #free: Uint8Array<ArrayBuffer>[] = [];

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
    const size = frame.allocationSize(options);
    const free = this.#free.pop();
    const buffer = free?.byteLength === size ? free : new Uint8Array(size);
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
    this.#free.length = 0;
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
