/** Decoded pixels: sRGB, 8 bits, RGBA row by row from the top left, fully opaque. */
export interface RawPicture {
  readonly pixels: Uint8Array<ArrayBuffer>;
  readonly widthPx: number;
  readonly heightPx: number;
  /** Of the lens that took it, in pixels of this picture; null or left out where it is not known. */
  readonly focalLengthPx?: number | null;
}

/** Bytes of one pixel of a `RawPicture`. */
export const CHANNELS = 4;

/** The same bytes in a buffer of their own kind; copied only where they are shared between threads. */
export function plainBytes(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const { buffer, byteOffset, byteLength } = bytes;
  return buffer instanceof ArrayBuffer
    ? new Uint8Array(buffer, byteOffset, byteLength)
    : Uint8Array.from(bytes);
}
