/** Full HD, as the kiosk's camera delivers it. */
export const FRAME = { widthPx: 1920, heightPx: 1080 } as const;

/** Frames of a person who sways a little before a white wall, each made when it is asked for. */
export async function* swayingFrames(
  portrait: ImageBitmap,
  count: number,
): AsyncGenerator<ImageBitmap> {
  const canvas = new OffscreenCanvas(FRAME.widthPx, FRAME.heightPx);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('This browser gives no 2D canvas.');
  const widthPx = (FRAME.heightPx * portrait.width) / portrait.height;
  for (let k = 0; k < count; k++) {
    const sway = 12 * Math.sin((2 * Math.PI * k) / count);
    context.fillStyle = '#fdfdfd';
    context.fillRect(0, 0, FRAME.widthPx, FRAME.heightPx);
    const left = (FRAME.widthPx - widthPx) / 2 + sway;
    context.drawImage(portrait, left, 0, widthPx, FRAME.heightPx);
    yield await createImageBitmap(canvas);
  }
}
