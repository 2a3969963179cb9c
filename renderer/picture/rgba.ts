/**
 * The pixels of a picture: RGBA, 8 bits a channel, sRGB, row by row. Copied off the UI thread, so
 * that a picture of many megapixels does not hold up the screen.
 */
export async function readRgba(picture: ImageBitmap): Promise<Uint8Array<ArrayBuffer>> {
  const frame = new VideoFrame(picture, { timestamp: 0 });
  try {
    const options = { format: 'RGBA', colorSpace: 'srgb' } as const;
    const rgba = new Uint8Array(frame.allocationSize(options));
    await frame.copyTo(rgba, options);
    return rgba;
  } finally {
    frame.close();
  }
}
