import path from 'node:path';
import { expect } from '@playwright/test';
import { CHILD_SPECIFICATION, CHILD_SUBJECT, goodMoments, momentOf } from './child/child-plan';
import { planChild, withRests } from './child/plan-child';
import { writeChildClip } from './child/write-child-clip';
import type {} from './parts-page/parts-page';
import { test } from './stage/parts';

/** Good moments, hidden among what no office takes. */
const PLAN = { moments: 7, seconds: 20 };
/**
 * The clip plays slower than life, so that what is kept does not hang on the speed of the machine:
 * at life's speed it is a matter for the bench.
 */
const SLOWNESS = 2;
/** Of all moments, a frame is kept of at least so many. */
const LEAST_KEPT = 0.95;
const TOP = 5;

test('of a lively child a frame is kept of every good moment, and the best break no rule', async ({
  parts,
}) => {
  test.setTimeout(600_000);
  const plan = withRests(planChild(1, PLAN));
  const clip = path.join(parts.workDir, 'child.mjpeg');
  await writeChildClip(clip, plan, SLOWNESS);
  const page = await parts.open({ clip });
  const { kept } = await page.evaluate((wish) => window.parts.catchChild(wish), {
    specification: CHILD_SPECIFICATION,
    subject: CHILD_SUBJECT,
    frames: SLOWNESS * plan.frames.length,
  } as const);

  const moments = kept.map(({ frame }) => (frame === null ? null : momentOf(plan, frame)));
  for (const [at, { good, broken, frame }] of kept.slice(0, TOP).entries()) {
    expect({ good, broken }, `frame ${String(frame)}`).toEqual({ good: true, broken: [] });
    // By the clip's own truth, too.
    expect(moments[at], `frame ${String(frame)}`).not.toBeNull();
  }
  const missed = goodMoments(plan).filter((_, at) => !moments.includes(at));
  const share = 1 - missed.length / PLAN.moments;
  expect(share, `missed: ${JSON.stringify(missed)}`).toBeGreaterThanOrEqual(LEAST_KEPT);
});
