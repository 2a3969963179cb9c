// Whether the truth of the moving child is true: the real models look at frames of every segment.
// `node setup/run-source.mjs e2e/child/verify-child.ts [SPECIFICATION] [SUBJECT] [SEED] [BETWEEN]`
import { startModels } from '../../eval/observations/models';
import { findSpecification } from '../../electron/station/find-specification';
import { loadLibrary } from '../../electron/station/library';
import { findPlaces } from '../../electron/station/places';
import { SUBJECTS } from '../../src/specification/subject';
import { CHILD_SPECIFICATION, CHILD_SUBJECT } from './child-plan';
import { cameraPicture, framesToJudge, isTrue, judgedFrame } from './judge-frames';
import { planChild } from './plan-child';
import { childPictures } from './child-pictures';

const [id = CHILD_SPECIFICATION, age = CHILD_SUBJECT, seed = '1', between = '1'] =
  process.argv.slice(2);
const subject = SUBJECTS.find((one) => one === age) ?? CHILD_SUBJECT;
const places = findPlaces();
const specification = findSpecification((await loadLibrary(places)).specifications, id);
const plan = planChild(Number(seed), { moments: 8, seconds: 20 });
const pictures = await childPictures();
const { vision, loopback } = await startModels(places);
let wrong = 0;
try {
  for (const frame of framesToJudge(plan, Number(between))) {
    const observation = await vision.observe(await cameraPicture(pictures, plan, frame));
    const judged = judgedFrame(plan, frame, observation, specification, subject);
    const idsOf = (verdict: string) =>
      judged.report.checks.filter((check) => check.verdict === verdict).map((check) => check.id);
    if (!isTrue(judged)) wrong++;
    const head = plan.frames[frame]?.head ?? '';
    const words = [
      isTrue(judged) ? ' ' : '!',
      String(frame).padStart(4),
      judged.kind.padEnd(15),
      head.padEnd(12),
      judged.report.verdict.padEnd(5),
      idsOf('fail').join(' ') || '-',
      `(${idsOf('warn').join(' ')})`,
    ];
    console.log(words.join(' '));
  }
  console.log(`${wrong} wrong under ${id} for a ${subject}`);
} finally {
  await vision.close();
  await loopback.close();
}
if (wrong > 0) process.exitCode = 1;
