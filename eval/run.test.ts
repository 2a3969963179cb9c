import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { z } from 'zod';
import { findPlaces } from '../electron/station/places';
import { accuracySchema, staleIn } from './accuracy/accuracy';
import { runEvaluation } from './run';

const places = findPlaces();
const PORTRAIT = join(dirname(places.modelsDir), 'sample', 'portrait.jpg');
const MINUTE_MS = 60_000;
/** The models look at three pictures and the page is drawn: 25 s alone, minutes on a busy machine. */
const LOOKING_MS = 5 * MINUTE_MS;

const HEADER =
  'file,faces,pose,eyes,mouth,hair_over_eyebrows,hair_over_eyes,left_ear_visible,right_ear_visible,' +
  'hair_loose_on_shoulders,glasses,background,lighting,sharp,notes,derived_from,kind,trust';
/** The mouth of `liar.jpg` is closed, its notes try to break out of the page; `unsure.jpg` is good. */
const LABELS = [
  HEADER,
  'good.jpg,1,frontal,open,closed,n,n,y,y,n,none,plain,even,y,,,,',
  'blurred.jpg,1,frontal,open,closed,n,n,y,y,n,none,plain,even,n,,good.jpg,blur,high',
  'dark.jpg,1,frontal,open,closed,n,n,y,y,n,none,plain,dark,y,,good.jpg,dark,high',
  'liar.jpg,1,frontal,open,open,n,n,partial,y,n,none,plain,even,y,<b>a & b</b>,,,',
  'unsure.jpg,1,frontal,closed,closed,n,n,y,y,n,none,plain,even,y,,good.jpg,lids,low',
].join('\n');

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bolang-eval-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const reportSchema = z.object({
  specification: z.literal('cn.exitentry.nia'),
  questions: z.array(
    z.object({
      name: z.string(),
      answers: z.array(
        z.object({
          file: z.string(),
          truth: z.string(),
          verdict: z.string(),
          score: z.number().nullable(),
        }),
      ),
    }),
  ),
});

it(
  'judges a labelled folder and reports as a table, as numbers and as a page',
  async () => {
    const portrait = sharp(PORTRAIT);
    await portrait.clone().jpeg().toFile(join(folder, 'good.jpg'));
    await portrait.clone().jpeg().toFile(join(folder, 'liar.jpg'));
    await portrait.clone().blur(9).jpeg().toFile(join(folder, 'blurred.jpg'));
    await portrait.clone().linear(0.25).jpeg().toFile(join(folder, 'dark.jpg'));
    await portrait.clone().jpeg().toFile(join(folder, 'unsure.jpg'));
    await writeFile(join(folder, 'labels.csv'), LABELS);
    const said: string[] = [];
    const output = { say: (text: string) => said.push(text), note: () => undefined };
    const jsonFile = join(folder, 'out', 'report.json');
    const htmlFile = join(folder, 'out', 'report.html');
    const observationsDir = join(folder, 'seen');
    const specification = 'cn.exitentry.nia';
    const recordDir = join(folder, 'docs');
    const files = { jsonFile, htmlFile, observationsDir, recordDir };
    const request = { folders: [folder], specification, ...files };
    const never = new AbortController().signal;
    const evaluation = await runEvaluation(request, places, output, never);

    const of = (name: string) =>
      evaluation?.questions.find(({ question }) => question.name === name);
    expect(of('sharpness')).toMatchObject({
      pictures: { compliant: 3, defective: 1, grey: 0 },
      equalErrorRate: { rate: 0 },
      errors: { falseRejects: 0, misses: 0 },
    });
    expect(of('underExposure')).toMatchObject({ equalErrorRate: { rate: 0 } });
    expect(of('underExposure')?.errors).toMatchObject({ falseRejects: 0, misses: 0 });
    expect(of('mouthClosed')?.errors).toMatchObject({ falseRejects: 0, misses: 1 });
    expect(of('earsVisible')?.pictures).toEqual({ compliant: 3, defective: 0, grey: 1 });
    expect(of('earsVisible')?.equalErrorRate).toBeNull();
    expect(of('eyesOpen')?.pictures).toEqual({ compliant: 4, defective: 0, grey: 0 });
    const unsure = evaluation?.lowTrust.find(({ question }) => question.name === 'eyesOpen');
    expect(unsure?.errors).toMatchObject({ defective: 1, misses: 1 });
    const kinds = evaluation?.groups.find(({ dimension }) => dimension === 'kind');
    expect(kinds?.groups.map(({ name }) => name)).toEqual(['blur', 'dark']);
    const text = said.join('\n');
    expect(text).toMatch(/^Pictures: 5, specification: cn\.exitentry\.nia\n/);
    expect(text).toMatch(/^sharpness +3 +1 +0 +0\.0 \[0\.0, 97\.5\] +0\/3 \(0\.0 %\)/m);
    expect(text).toMatch(/^Derived pictures of low trust, in no rate above:$/m);

    expect((await readdir(join(folder, 'out'))).sort()).toEqual(['report.html', 'report.json']);
    const report = reportSchema.parse(JSON.parse(await readFile(jsonFile, 'utf8')));
    const mouth = report.questions.find(({ name }) => name === 'mouthClosed');
    expect(mouth?.answers).toContainEqual({
      file: 'liar.jpg',
      truth: 'defective',
      verdict: 'pass',
      score: expect.any(Number),
    });

    const html = await readFile(htmlFile, 'utf8');
    expect(html).toContain('holds faces');
    expect(html).toContain('&lt;b&gt;a &amp; b&lt;/b&gt;');
    expect(html).not.toMatch(/(?:href|src)="(?!#|data:)|url\(|<script/);
    const embedded = html.match(/<symbol id="(p\d+)"/g) ?? [];
    expect(embedded.length).toBeGreaterThan(0);
    expect(html.match(/<use href="#p\d+"/g)?.length).toBeGreaterThanOrEqual(embedded.length);

    const accuracy = accuracySchema.parse(
      JSON.parse(await readFile(join(recordDir, 'accuracy.json'), 'utf8')),
    );
    expect(staleIn(accuracy)).toEqual([]);
    expect(accuracy.checks.mouthClosed).toMatchObject({ state: 'measured', misses: { count: 1 } });
    expect(JSON.stringify(accuracy)).not.toMatch(/\.jpg|<b>/);
    expect(await readFile(join(recordDir, 'accuracy.md'), 'utf8')).toMatch(
      /^\| Mouth closed +\| `mouthClosed` +\| 3 \(2 made, of 1 portraits\) +\| 1 +\|/m,
    );

    // What was seen is enough the second time: no browser is started, which would find no page.
    const withoutPage = { ...places, rendererDir: join(folder, 'nowhere') };
    const again = await runEvaluation(request, withoutPage, output, never);
    expect(again).toEqual(evaluation);
  },
  LOOKING_MS,
);

it(
  'ends with 2 and one sentence where the labels are wrong',
  () => {
    const { status, stderr, stdout } = spawnSync(
      process.execPath,
      ['setup/run-source.mjs', 'eval/eval.ts', folder],
      { encoding: 'utf8' },
    );
    expect(stderr).toMatch(/^LABELS_MISSING: .*labels\.csv cannot be read; name a folder .*\n$/);
    expect(stdout).toBe('');
    expect(status).toBe(2);
  },
  MINUTE_MS,
);
