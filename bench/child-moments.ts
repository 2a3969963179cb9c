import path from 'node:path';
import {
  CHILD_SPECIFICATION,
  CHILD_SUBJECT,
  GOOD_FRAMES,
  goodMoments,
  momentOf,
  type ChildPlan,
} from '../e2e/child/child-plan';
import { planChild, withRests } from '../e2e/child/plan-child';
import { writeChildClip } from '../e2e/child/write-child-clip';
import type {} from '../e2e/parts-page/parts-page';
import { buildParts } from '../e2e/stage/build-parts';
import { openApp } from '../e2e/stage/open-app';
import { median } from './median';

/** Of good moments of six frames each, those of which a good frame was kept. */
export interface ChildMoments {
  readonly kept: number;
  readonly of: number;
  /**
   * How long one lasted, in the middle: 200 ms at life's speed, longer where the machine cannot play the
   * fake camera's clip that fast beside what is measured.
   */
  readonly lastedMs: number;
}

const PLAN = { moments: 10, seconds: 20 } as const;

/** Before as many children, one after another, each with moments of their own. */
export async function childMoments(workDir: string, children: number): Promise<ChildMoments> {
  const rendererDir = path.join(workDir, 'parts');
  await buildParts(rendererDir);
  const each: Kept[] = [];
  for (let seed = 1; seed <= children; seed++) {
    each.push(await keptOf(withRests(planChild(seed, PLAN)), workDir, rendererDir));
  }
  return {
    kept: each.reduce((sum, { kept }) => sum + kept, 0),
    of: children * PLAN.moments,
    lastedMs: median(each.map(({ cameraPerSecond }) => (1000 * GOOD_FRAMES) / cameraPerSecond)),
  };
}

interface Kept {
  readonly kept: number;
  readonly cameraPerSecond: number;
}

async function keptOf(plan: ChildPlan, workDir: string, rendererDir: string): Promise<Kept> {
  const clip = path.join(workDir, 'moments.mjpeg');
  await writeChildClip(clip, plan);
  const outDir = path.join(workDir, 'moments');
  const app = await openApp({ scene: { clip }, workDir, outDir, rendererDir });
  try {
    await app.page.waitForFunction(() => 'parts' in window);
    const { kept, cameraPerSecond } = await app.page.evaluate(
      (wish) => window.parts.catchChild(wish),
      {
        specification: CHILD_SPECIFICATION,
        subject: CHILD_SUBJECT,
        frames: plan.frames.length,
      } as const,
    );
    const moments = new Set(
      kept
        .filter(({ good }) => good)
        .map(({ frame }) => (frame === null ? null : momentOf(plan, frame))),
    );
    return { kept: goodMoments(plan).filter((_, at) => moments.has(at)).length, cameraPerSecond };
  } finally {
    await app.close();
  }
}
