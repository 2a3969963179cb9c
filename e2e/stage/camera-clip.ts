import { open } from 'node:fs/promises';
import sharp from 'sharp';

/** What the fake camera shows: full HD, as a kiosk's camera does. */
export const CAMERA = { widthPx: 1920, heightPx: 1080 } as const;

/** How a portrait stands in the camera's picture. */
export interface CameraPose {
  /** Height of the portrait in the camera's picture, 1 for all of it; 0: nobody is there. */
  readonly size: number;
  /** Its middle, 0 at the left edge, 1 at the right. */
  readonly across: number;
  /** Another than the scene's own portrait. */
  readonly portrait?: string;
  /** For how many frames; default 10. Chromium plays 30 a second. */
  readonly frames?: number;
}

const FRAMES_EACH = 10;

/**
 * Writes an MJPEG clip (JPEGs one after another) of a portrait before a white wall, one frame a pose,
 * each held. Chromium's fake camera plays it in a loop.
 */
export async function writeCameraClip(
  file: string,
  portrait: string,
  poses: readonly CameraPose[],
): Promise<void> {
  const clip = await open(file, 'w');
  try {
    for (const pose of poses) {
      const frame = await cameraFrame(pose.portrait ?? portrait, pose);
      for (let i = 0; i < (pose.frames ?? FRAMES_EACH); i++) await clip.write(frame);
    }
  } finally {
    await clip.close();
  }
}

async function cameraFrame(portrait: string, { size, across }: CameraPose): Promise<Buffer> {
  const wall = sharp({
    create: {
      width: CAMERA.widthPx,
      height: CAMERA.heightPx,
      channels: 3,
      background: { r: 253, g: 253, b: 253 },
    },
  });
  const heightPx = Math.round(CAMERA.heightPx * size);
  if (heightPx === 0) return wall.jpeg({ quality: 92 }).toBuffer();
  const { data, info } = await sharp(portrait)
    .resize({ height: heightPx })
    .toBuffer({ resolveWithObject: true });
  return wall
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
