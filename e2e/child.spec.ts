import path from 'node:path';
import { expect } from '@playwright/test';
import { CHILD_SPECIFICATION, CHILD_SUBJECT, goodMoments, momentOf } from './child/child-plan';
import { planChild } from './child/plan-child';
import { writeChildClip } from './child/write-child-clip';
import type {} from './parts-page/parts-page';
import { test } from './stage/parts';

/** Clips of 20 s with as many good moments of 200 ms, hidden among what no office takes. */
const SEEDS = [1, 2];
const MOMENTS = 10;
const SECONDS = 20;
/** Of all moments, a frame is kept of at least so many. */
const LEAST_KEPT = 0.95;
const TOP = 5;

test('of a lively child a frame is kept of nearly every good moment, and the best break no rule', async ({
  parts,
}) => {
  test.setTimeout(360_000);
  let kept = 0;
  const missed: string[] = [];
  for (const seed of SEEDS) {
    const plan = planChild(seed, { moments: MOMENTS, seconds: SECONDS });
    const clip = path.join(parts.workDir, `child-${String(seed)}.mjpeg`);
    await writeChildClip(clip, plan);
    const page = await parts.open({ clip });
    const caught = await page.evaluate((wish) => window.parts.catchChild(wish), {
      specification: CHILD_SPECIFICATION,
      subject: CHILD_SUBJECT,
      seconds: SECONDS,
    } as const);
    await page.close();

    const top = caught.kept.slice(0, TOP);
    expect(top).toHaveLength(TOP);
    for (const { frame, good, broken } of top) {
      expect({ good, broken }, `frame ${String(frame)}`).toEqual({ good: true, broken: [] });
      // By the clip's own truth, too.
      expect(
        frame === null ? null : momentOf(plan, frame),
        `frame ${String(frame)}`,
      ).not.toBeNull();
    }
    const moments = new Set(
      caught.kept.map(({ frame }) => (frame === null ? null : momentOf(plan, frame))),
    );
    kept += goodMoments(plan).filter((_, at) => moments.has(at)).length;
    for (const [at, { fromFrame }] of goodMoments(plan).entries()) {
      if (!moments.has(at)) missed.push(`clip ${String(seed)}, frame ${String(fromFrame)}`);
    }
  }
  const all = SEEDS.length * MOMENTS;
  expect(kept, `missed: ${missed.join('; ')}`).toBeGreaterThanOrEqual(LEAST_KEPT * all);
});
