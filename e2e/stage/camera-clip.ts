import { writeFile } from 'node:fs/promises';
import sharp from 'sharp';

/** What the fake camera shows: full HD, as a kiosk's camera does. */
export const CAMERA = { widthPx: 1920, heightPx: 1080 } as const;

/** How a portrait stands in the camera's picture. */
export interface CameraPose {
  /** Height of the portrait in the camera's picture, 1 for all of it. */
  readonly size: number;
  /** Its middle, 0 at the left edge, 1 at the right. */
  readonly across: number;
}

/**
 * Writes an MJPEG clip (JPEGs one after another) of a portrait before a white wall, one frame a pose,
 * each held for `framesEach` frames. Chromium's fake camera plays it in a loop.
 */
export async function writeCameraClip(
  file: string,
  portrait: string,
  poses: readonly CameraPose[],
  framesEach = 10,
): Promise<void> {
  const frames: Buffer[] = [];
  for (const pose of poses) {
    const frame = await cameraFrame(portrait, pose);
    frames.push(...Array.from({ length: framesEach }, () => frame));
  }
  await writeFile(file, Buffer.concat(frames));
}

async function cameraFrame(portrait: string, { size, across }: CameraPose): Promise<Buffer> {
  const heightPx = Math.round(CAMERA.heightPx * size);
  const { data, info } = await sharp(portrait)
    .resize({ height: heightPx })
    .toBuffer({ resolveWithObject: true });
  return sharp({
    create: {
      width: CAMERA.widthPx,
      height: CAMERA.heightPx,
      channels: 3,
      background: { r: 253, g: 253, b: 253 },
    },
  })
    .composite([
      {
        input: data,
        left: Math.round(CAMERA.widthPx * across - info.width / 2),
        top: CAMERA.heightPx - heightPx,
      },
    ])
    .jpeg({ quality: 92 })
    .toBuffer();
}
