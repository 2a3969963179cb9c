import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { z } from 'zod';
import { findPlaces } from '../electron/station/places';
import { runEvaluation } from './run';

const places = findPlaces();
const PORTRAIT = join(dirname(places.modelsDir), 'sample', 'portrait.jpg');
const MINUTE_MS = 60_000;

const HEADER =
  'file,faces,pose,eyes,mouth,hair_over_eyebrows,hair_over_eyes,left_ear_visible,right_ear_visible,' +
  'hair_loose_on_shoulders,glasses,background,lighting,sharp,notes';
/** The mouth of `liar.jpg` is closed, its notes try to break out of the page. */
const LABELS = [
  HEADER,
  'good.jpg,1,frontal,open,closed,n,n,y,y,n,none,plain,even,y,',
  'blurred.jpg,1,frontal,open,closed,n,n,y,y,n,none,plain,even,n,',
  'dark.jpg,1,frontal,open,closed,n,n,y,y,n,none,plain,dark,y,',
  'liar.jpg,1,frontal,open,open,n,n,partial,y,n,none,plain,even,y,<b>a & b</b>',
].join('\n');

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bolang-eval-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const reportSchema = z.object({
  specification: z.literal('cn.exitentry.nia'),
  checks: z.array(
    z.object({
      check: z.string(),
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
    await writeFile(join(folder, 'labels.csv'), LABELS);
    const said: string[] = [];
    const output = { say: (text: string) => said.push(text), note: () => undefined };
    const jsonFile = join(folder, 'out', 'report.json');
    const htmlFile = join(folder, 'out', 'report.html');
    const request = { folder, specification: 'cn.exitentry.nia', jsonFile, htmlFile };
    const evaluations = await runEvaluation(request, places, output, new AbortController().signal);

    const of = (check: string) => evaluations.find((evaluation) => evaluation.check === check);
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
    expect(said.join('\n')).toMatch(/^Pictures: 4, specification: cn\.exitentry\.nia\n/);
    expect(said.join('\n')).toMatch(/^sharpness +3 +1 +0 +0\.0 \[0\.0, 97\.5\] +0\/3 0\.0 %/m);

    expect((await readdir(join(folder, 'out'))).sort()).toEqual(['report.html', 'report.json']);
    const report = reportSchema.parse(JSON.parse(await readFile(jsonFile, 'utf8')));
    const mouth = report.checks.find(({ check }) => check === 'mouthClosed');
    expect(mouth?.answers).toContainEqual({
      file: 'liar.jpg',
      truth: 'defective',
      verdict: 'pass',
      score: expect.any(Number),
    });

    const html = await readFile(htmlFile, 'utf8');
    expect(html).toContain('holds faces');
    expect(html.match(/<symbol /g)).toHaveLength(1);
    expect(html).toContain('<use href="#liar.jpg"');
    expect(html).toContain('&lt;b&gt;a &amp; b&lt;/b&gt;');
    expect(html).not.toMatch(/(?:href|src)="(?!#|data:)|url\(|<script/);
  },
  MINUTE_MS,
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
