import { open, type FileHandle } from 'node:fs/promises';
import { emptyFrame, jpegOf, lay, smear, stamp, type CameraFrame } from './camera-frame';
import { childPictures, type ChildPictures } from './child-pictures';
import type { ChildPlan, FramePlan, Placement, Prop } from './child-plan';

/**
 * Writes the plan as an MJPEG clip (JPEGs one after another) for Chromium's fake camera: some 100 KB a
 * frame. Each frame carries its number, for `readFrameNumber`.
 * @param slowness so many times as slow as the plan
 */
export async function writeChildClip(file: string, plan: ChildPlan, slowness = 1): Promise<void> {
  const pictures = await childPictures();
  const clip = await open(file, 'w');
  try {
    let encoding: Promise<Buffer> = Promise.resolve(Buffer.alloc(0));
    for (const [number, frame] of plan.frames.entries()) {
      // The last frame is encoded beside while this one is put together.
      const drawn = composeFrame(pictures, frame);
      await writeTimes(clip, await encoding, slowness);
      stamp(drawn, number);
      encoding = jpegOf(drawn);
    }
    await writeTimes(clip, await encoding, slowness);
  } finally {
    await clip.close();
  }
}

async function writeTimes(clip: FileHandle, frame: Buffer, times: number): Promise<void> {
  for (let time = 0; time < times; time++) await clip.write(frame);
}

/** One frame, without its number. */
export function composeFrame(pictures: ChildPictures, plan: FramePlan): CameraFrame {
  const { place } = plan;
  const frame = emptyFrame();
  const layProps = (props: readonly Prop[]) => {
    for (const prop of props) lay(frame, pictures.prop(prop.what), placeOf(prop, place));
  };
  layProps(plan.props.filter(({ what }) => what === 'neighbour'));
  lay(frame, pictures.head(plan.head), place);
  layProps(plan.props.filter(({ what }) => what !== 'neighbour'));
  if (plan.blur !== null) smear(frame, plan.blur);
  return frame;
}

const placeOf = (prop: Prop, child: Placement): Placement => ({
  xPx: child.xPx + prop.xPx,
  yPx: child.yPx + prop.yPx,
  scale: child.scale,
  rollDeg: prop.rollDeg,
  isMirrored: prop.isMirrored,
});
