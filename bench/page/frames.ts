/** Full HD, as the kiosk's camera delivers it. */
export const FRAME = { widthPx: 1920, heightPx: 1080 } as const;

/** Frames of a person who sways a little before a white wall: all runs see the same ones. */
export function swayingFrames(portrait: ImageBitmap, count: number): Promise<ImageBitmap[]> {
  const canvas = new OffscreenCanvas(FRAME.widthPx, FRAME.heightPx);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('This browser gives no 2D canvas.');
  const widthPx = (FRAME.heightPx * portrait.width) / portrait.height;
  return Promise.all(
    Array.from({ length: count }, (_, k) => {
      const sway = 12 * Math.sin((2 * Math.PI * k) / count);
      context.fillStyle = '#fdfdfd';
      context.fillRect(0, 0, FRAME.widthPx, FRAME.heightPx);
      const left = (FRAME.widthPx - widthPx) / 2 + sway;
      context.drawImage(portrait, left, 0, widthPx, FRAME.heightPx);
      return createImageBitmap(canvas);
    }),
  );
}
