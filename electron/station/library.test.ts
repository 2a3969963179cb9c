import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { problemSentence } from '../../src/specification/library';
import { findJudged } from './find-specification';
import { loadLibrary } from './library';
import { findPlaces } from './places';

const places = findPlaces(import.meta.dirname, {});

let own: string;
beforeEach(async () => {
  own = await mkdtemp(join(tmpdir(), 'library-'));
});
afterEach(() => rm(own, { recursive: true }));

const library = () => loadLibrary({ ...places, ownLibraryDir: own });

const window = (change: object = {}) =>
  JSON.stringify({
    id: 'my.window',
    names: { 'zh-CN': '本店', en: 'Ours' },
    for: ['cn.idcard'],
    sources: [{ title: 'Said at the counter' }],
    rules: { earsVisible: 'off', shouldersLevel: 'block' },
    ...change,
  });

test('what is shipped has no problem', async () => {
  const { problems, specifications, policies } = await loadLibrary(places);
  expect(problems).toEqual([]);
  expect(specifications[0]?.id).toBe('cn.idcard');
  expect(policies.length).toBeGreaterThan(0);
});

test('an own specification replaces the built-in one, an own policy joins the others', async () => {
  const text = await readFile(join(places.specificationsDir, 'cn.idcard.json'), 'utf8');
  await writeFile(join(own, 'a.json'), text.replace('居民身份证', '本店身份证'));
  await writeFile(join(own, 'b.json'), window());
  const loaded = await library();
  const named = loaded.specifications.filter(({ id }) => id === 'cn.idcard');
  expect(named.map(({ names }) => names['zh-CN'])).toEqual(['本店身份证']);
  expect(loaded.policies.map(({ id }) => id)).toContain('my.window');
});

test('a policy for nothing that is here is refused', async () => {
  await writeFile(join(own, 'b.json'), window({ for: ['cn.nothing', 'xx.*'] }));
  const { policies, problems } = await library();
  expect(policies.map(({ id }) => id)).not.toContain('my.window');
  expect(problems.map(problemSentence)).toEqual([
    'my.window: for names no specification that is here (cn.nothing, xx.*); correct it.',
  ]);
});

test('a policy is laid over the specifications that it is for', async () => {
  await writeFile(join(own, 'b.json'), window());
  const judged = findJudged(await library(), 'cn.idcard', 'my.window');
  expect(judged.window).toBe('my.window');
  expect(judged.rules.earsVisible?.policy).toBe('off');
  expect(judged.rules.shouldersLevel?.policy).toBe('block');
  expect(judged.rules.eyebrowsVisible?.policy).toBe('block');
  const loaded = await library();
  expect(() => findJudged(loaded, 'us.visa.digital', 'my.window')).toThrow(
    'There is no policy "my.window" for us.visa.digital; leave it out.',
  );
  expect(() => findJudged(loaded, 'cn.idcard', 'none')).toThrow('choose one of');
});

test('the environment names the own folder', () => {
  expect(findPlaces(import.meta.dirname, { BOLANG_SPECS: own }).ownLibraryDir).toBe(own);
  expect(findPlaces(import.meta.dirname, { BOLANG_SPECS: '' }).ownLibraryDir).toBeNull();
});
