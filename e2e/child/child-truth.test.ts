import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findSpecification } from '../../electron/station/find-specification';
import { loadLibrary } from '../../electron/station/library';
import { findPlaces } from '../../electron/station/places';
import { startModels, type Models } from '../../eval/observations/models';
import type { Observation } from '../../src/observation/observation';
import type { Specification } from '../../src/specification/specification';
import { readFrameNumber } from './barcode';
import { childPictures, type ChildPictures } from './child-pictures';
import { CHILD_SPECIFICATION, CHILD_SUBJECT, MISCHIEFS } from './child-plan';
import { cameraPicture, isTrue, judgedFrame } from './judge-frames';
import { planChild } from './plan-child';
import { writeChildClip } from './write-child-clip';

const PLAN = planChild(1, { moments: 8, seconds: 20 });

/** What a frame in the middle of the mischief breaks, among others. */
const BROKEN = {
  turning: 'yaw',
  nodding: 'pitch',
  'looking-up': 'pitch',
  glancing: 'gaze',
  blinking: 'eyesOpen',
  dozing: 'eyesOpen',
  'mouth-open': 'mouthClosed',
  laughing: 'mouthClosed',
  tilting: 'roll',
  fidgeting: 'sharpness',
  'hand-at-chin': 'aloneInFrame',
  'hand-from-side': 'aloneInFrame',
  dummy: 'mouthUnoccluded',
  toy: 'faceUnoccluded',
  'second-person': 'singleFace',
  'half-out': 'cropInsidePicture',
  'off-centre': 'cropInsidePicture',
} as const;

// Drawing the child and looking at it takes minutes on a busy machine.
describe('the truth of a moving child', { timeout: 600_000 }, () => {
  let models: Models;
  let pictures: ChildPictures;
  let specifications: readonly Specification[];
  beforeAll(async () => {
    const places = findPlaces();
    specifications = (await loadLibrary(places)).specifications;
    pictures = await childPictures();
    models = await startModels(places);
  }, 900_000);
  afterAll(async () => {
    await models.vision.close();
    await models.loopback.close();
  });

  const look = async (frame: number): Promise<Observation> =>
    models.vision.observe(await cameraPicture(pictures, PLAN, frame));
  const judged = (frame: number, seen: Observation, id: string, age: 'child' | 'schoolchild') =>
    judgedFrame(PLAN, frame, seen, findSpecification(specifications, id), age);

  it('its good moments break no rule', async () => {
    for (const { kind, fromFrame, toFrame } of PLAN.segments) {
      if (kind !== 'good') continue;
      for (const frame of [fromFrame, toFrame]) {
        const seen = await look(frame);
        const { report } = judged(frame, seen, CHILD_SPECIFICATION, CHILD_SUBJECT);
        const broken = report.checks.filter(({ verdict }) => verdict === 'fail');
        expect(broken, `frame ${frame}`).toEqual([]);
        expect(report.verdict, `frame ${frame}`).toBe('pass');
      }
    }
  });

  it.each(MISCHIEFS)('%s breaks a rule that blocks', async (mischief) => {
    const { fromFrame = -1, toFrame = -1 } =
      PLAN.segments.find(({ kind }) => kind === mischief) ?? {};
    const middle = Math.round((fromFrame + toFrame) / 2);
    const seen = await look(middle);
    const { report } = judged(middle, seen, CHILD_SPECIFICATION, CHILD_SUBJECT);
    const broken = report.checks.filter(({ verdict }) => verdict === 'fail').map(({ id }) => id);
    expect(broken).toContain(BROKEN[mischief]);
    expect(isTrue(judged(middle, seen, 'cn.exitentry.nia', 'schoolchild'))).toBe(true);
  });

  it('is written as JPEGs one after another, each with its number', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'bolang-child-'));
    try {
      const file = path.join(folder, 'child.mjpeg');
      const frames = PLAN.frames.slice(0, 5);
      await writeChildClip(file, { ...PLAN, frames });
      const bytes = await readFile(file);
      const starts = [...startsOf(bytes), bytes.length];
      expect(starts).toHaveLength(frames.length + 1);
      for (const [number, start] of starts.slice(0, -1).entries()) {
        const { data, info } = await sharp(bytes.subarray(start, starts[number + 1]))
          .ensureAlpha()
          .raw()
          .toBuffer({ resolveWithObject: true });
        const raster = { widthPx: info.width, heightPx: info.height };
        expect(raster).toEqual({ widthPx: 1920, heightPx: 1080 });
        expect(readFrameNumber({ ...raster, rgba: new Uint8ClampedArray(data) })).toBe(number);
      }
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});

/** Where each JPEG begins: within one, no byte after an FF is a D8. */
function startsOf(bytes: Buffer): readonly number[] {
  const starts: number[] = [];
  for (
    let at = bytes.indexOf('ffd8', 0, 'hex');
    at >= 0;
    at = bytes.indexOf('ffd8', at + 2, 'hex')
  ) {
    starts.push(at);
  }
  return starts;
}
