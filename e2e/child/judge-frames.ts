import sharp from 'sharp';
import { judge, type Report } from '../../src/judge';
import type { Observation } from '../../src/observation/observation';
import type { Specification, Subject } from '../../src/specification/specification';
import type { RawPicture } from '../../electron/picture/raw-picture';
import { jpegOf, stamp } from './camera-frame';
import type { ChildPlan, Segment } from './child-plan';
import type { ChildPictures } from './child-pictures';
import { composeFrame } from './write-child-clip';

/** One frame as the product judges it, with what is known to be true of it. */
export interface JudgedFrame {
  readonly frame: number;
  readonly kind: Segment['kind'];
  readonly report: Report;
}

/** The frames of each segment to look at: the first and the last, and so many between. */
export function framesToJudge(plan: ChildPlan, between: number): readonly number[] {
  const frames = plan.segments.flatMap(({ fromFrame, toFrame }) =>
    Array.from({ length: between + 2 }, (_, at) =>
      Math.round(fromFrame + ((toFrame - fromFrame) * at) / (between + 1)),
    ),
  );
  return [...new Set(frames)].sort((a, b) => a - b);
}

/** A frame as the camera hands it over: encoded and decoded. */
export async function cameraPicture(
  pictures: ChildPictures,
  plan: ChildPlan,
  frame: number,
): Promise<RawPicture> {
  const planned = plan.frames[frame];
  if (planned === undefined) throw new RangeError(`The plan has no frame ${frame}.`);
  const drawn = composeFrame(pictures, planned);
  stamp(drawn, frame);
  const { data, info } = await sharp(await jpegOf(drawn))
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { pixels: new Uint8Array(data), widthPx: info.width, heightPx: info.height };
}

export const judgedFrame = (
  { segments }: ChildPlan,
  frame: number,
  observation: Observation,
  specification: Specification,
  subject: Subject,
): JudgedFrame => ({
  frame,
  kind: segments.find(({ toFrame }) => frame <= toFrame)?.kind ?? 'good',
  report: judge(observation, specification, subject),
});

/** Whether the product's verdict is the truth: a good frame breaks no rule that blocks, a bad one does. */
export const isTrue = ({ kind, report }: JudgedFrame): boolean =>
  (report.verdict === 'fail') === (kind !== 'good');
