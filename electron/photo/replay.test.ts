import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { observationSchema } from '../../src/observation/observation';
import type { Specification } from '../../src/specification/specification';
import { findPlaces } from '../station/places';
import { loadSpecifications } from '../station/specifications';
import { readObservation, writeObservation } from './observation-file';
import { photoTable } from './photo-table';
import { replay } from './replay';

const { specificationsDir } = findPlaces();
const EXAMPLES = join(dirname(specificationsDir), '..', 'src', 'examples');

let folder: string;
let specification: Specification;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bolang-replay-'));
  const { specifications } = await loadSpecifications(specificationsDir);
  const found = specifications.find(({ id }) => id === 'cn.exitentry.nia');
  if (found === undefined) throw new Error('The default specification is missing.');
  specification = found;
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

const again = (file: string) => replay(file, EXAMPLES, specification, 'adult');

/** An example as it would be in a picture that ends below the chin. */
async function cutBelowChin(): Promise<string> {
  const seen = await readObservation(join(EXAMPLES, 'portrait.json'), 'portrait.json');
  return writeObservation(folder, 'cut', { ...seen, picture: { ...seen.picture, heightPx: 1100 } });
}

describe('a saved observation', () => {
  it('is judged again, with its crop, and makes no photo', async () => {
    const good = await again('portrait.json');
    expect(good).toMatchObject({ file: 'portrait.json', verdict: 'pass', photo: null });
    expect(good.crop).not.toBeNull();
    expect(Object.keys(good.timingsMs)).toEqual(['total']);
    expect((await again('eyes-closed.json')).verdict).toBe('fail');
  });

  it('is refused where it is none', async () => {
    await writeFile(join(folder, 'text.json'), 'text');
    await writeFile(join(folder, 'other.json'), '{"version":2}');
    for (const file of ['text.json', 'other.json']) {
      expect(await again(join(folder, file))).toMatchObject({
        verdict: 'fail',
        error: { code: 'OBSERVATION_UNREADABLE' },
      });
    }
    expect((await again('none.json')).error?.code).toBe('PICTURE_MISSING');
  });

  it('is written rounded, beside others of its name, and reads back', async () => {
    const seen = await readObservation(join(EXAMPLES, 'loose.json'), 'loose.json');
    const faces = seen.faces.map(({ landmarks, matrix }) => ({
      landmarks: landmarks.map((value) => value + 0.123456),
      matrix: matrix.map((value) => value + 0.123456),
    }));
    const paths = [
      await writeObservation(folder, 'a', { ...seen, faces }),
      await writeObservation(folder, 'a', seen),
    ];
    expect((await readdir(folder)).sort()).toEqual(['a-2.observation.json', 'a.observation.json']);
    const text = await readFile(paths[0] ?? '', 'utf8');
    expect(text).not.toMatch(/\.\d{5}/);
    const [face] = observationSchema.parse(JSON.parse(text)).faces;
    expect(face?.landmarks.every((value) => Number(value.toFixed(1)) === value)).toBe(true);
    expect(face?.matrix.some((value) => Number(value.toFixed(1)) !== value)).toBe(true);
  });
});

describe('the table', () => {
  it('tells staff what is wrong in their language', async () => {
    const line = await again('eyes-closed.json');
    expect(photoTable(line, 'en')).toMatch(
      /Eyes open +To change +0\.\d+ +at least 0\.\d+ +Both eyes are closed or narrowed\./,
    );
    const chinese = photoTable(line, 'zh-CN');
    expect(chinese).toMatch(/^eyes-closed\.json {2}要改/);
    expect(chinese).toMatch(/双眼睁开 +要改 +0\.\d+ +不低于 0\.\d+ +双眼闭着/);
    expect(chinese).not.toMatch(/[a-z]{4,}\.$/m);
  });

  it('says nothing more of what is good, and shows no negative zero', async () => {
    const text = photoTable(await again('portrait.json'), 'en');
    expect(text).not.toContain('Meets the rule');
    expect(text).not.toMatch(/-0\.0+\b/);
    expect(text).toMatch(/Head turned +Good +-?\d\.\d° +-5\.0 to 5\.0°$/m);
  });

  it('says in one sentence why no photo can be cut', async () => {
    const line = await again(await cutBelowChin());
    expect(line.refusal).toEqual({ code: 'outsidePicture', side: 'bottom' });
    expect(photoTable(line, 'en')).toContain(
      '\n  The cut reaches beyond the picture (bottom), so no photo can be cut.\n',
    );
    expect(photoTable(line, 'zh-CN')).toContain('（下边）');
  });

  it('says in one sentence why a file cannot be used', async () => {
    const line = await again('none.json');
    expect(photoTable(line, 'zh-CN').trim().split('\n')).toHaveLength(2);
    expect(photoTable(line, 'zh-CN')).toContain('找不到这个文件');
    expect(photoTable(line, 'en')).toContain('There is no file');
  });
});
