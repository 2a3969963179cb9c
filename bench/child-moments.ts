import path from 'node:path';
import {
  CHILD_SPECIFICATION,
  CHILD_SUBJECT,
  goodMoments,
  momentOf,
  type ChildPlan,
} from '../e2e/child/child-plan';
import { planChild, withRests } from '../e2e/child/plan-child';
import { writeChildClip } from '../e2e/child/write-child-clip';
import type {} from '../e2e/parts-page/parts-page';
import { buildParts } from '../e2e/stage/build-parts';
import { openApp } from '../e2e/stage/open-app';

/** Of good moments that last 200 ms each, at life's speed, those of which a good frame was kept. */
export interface ChildMoments {
  readonly kept: number;
  readonly of: number;
}

const PLAN = { moments: 10, seconds: 20 } as const;

/** Before as many children, one after another, each with moments of their own. */
export async function childMoments(workDir: string, children: number): Promise<ChildMoments> {
  const rendererDir = path.join(workDir, 'parts');
  await buildParts(rendererDir);
  let kept = 0;
  for (let seed = 1; seed <= children; seed++) {
    kept += await keptOf(withRests(planChild(seed, PLAN)), workDir, rendererDir);
  }
  return { kept, of: children * PLAN.moments };
}

async function keptOf(plan: ChildPlan, workDir: string, rendererDir: string): Promise<number> {
  const clip = path.join(workDir, 'moments.mjpeg');
  await writeChildClip(clip, plan);
  const outDir = path.join(workDir, 'moments');
  const app = await openApp({ scene: { clip }, workDir, outDir, rendererDir });
  try {
    await app.page.waitForFunction(() => 'parts' in window);
    const { kept } = await app.page.evaluate((wish) => window.parts.catchChild(wish), {
      specification: CHILD_SPECIFICATION,
      subject: CHILD_SUBJECT,
      frames: plan.frames.length,
    } as const);
    const moments = new Set(
      kept
        .filter(({ good }) => good)
        .map(({ frame }) => (frame === null ? null : momentOf(plan, frame))),
    );
    return goodMoments(plan).filter((_, at) => moments.has(at)).length;
  } finally {
    await app.close();
  }
}
