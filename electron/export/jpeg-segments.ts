/** Bytes that `withHeader` adds to a bare JPEG stream, padding aside. */
export const JFIF_BYTES = 18;

/** Longest comment that one COM segment holds, in bytes (ISO/IEC 10918-1 B.2.4.5). */
const MAX_COMMENT_BYTES = 65_533;
const COMMENT_OVERHEAD_BYTES = 4;
const PADDING_TEXT = 'Filled up to the smallest file size that is accepted. ';

/**
 * Puts a JFIF 1.01 header with the print resolution at the start of a JPEG stream that has none
 * (ISO/IEC 10918-5).
 * @param dpi dots per inch, both ways
 */
export function withJfifHeader(jpeg: Uint8Array, dpi: number): Uint8Array {
  const header = Buffer.alloc(JFIF_BYTES);
  header.writeUInt16BE(0xffe0, 0);
  header.writeUInt16BE(JFIF_BYTES - 2, 2);
  header.write('JFIF\0', 4, 'latin1');
  header.writeUInt16BE(0x0101, 9);
  header.writeUInt8(1, 11); // unit: dots per inch
  header.writeUInt16BE(dpi, 12);
  header.writeUInt16BE(dpi, 14);
  return Buffer.concat([jpeg.subarray(0, 2), header, jpeg.subarray(2)]);
}

/**
 * Adds comment segments behind the JFIF header until the file has exactly `byteCount` bytes, or up
 * to three more, because the smallest segment has four. The picture itself is not touched.
 */
export function paddedTo(jpeg: Uint8Array, byteCount: number): Uint8Array {
  const segments: Uint8Array[] = [];
  let missing = byteCount - jpeg.length;
  while (missing > 0) {
    const length = Math.min(Math.max(missing - COMMENT_OVERHEAD_BYTES, 0), MAX_COMMENT_BYTES);
    const segment = Buffer.alloc(COMMENT_OVERHEAD_BYTES + length);
    segment.writeUInt16BE(0xfffe, 0);
    segment.writeUInt16BE(length + 2, 2);
    if (length > 0) segment.fill(PADDING_TEXT, COMMENT_OVERHEAD_BYTES, undefined, 'latin1');
    segments.push(segment);
    missing -= segment.length;
  }
  const start = 2 + JFIF_BYTES;
  return Buffer.concat([jpeg.subarray(0, start), ...segments, jpeg.subarray(start)]);
}
