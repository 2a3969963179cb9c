import {
  cp,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  truncate,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { assembleModels } from './assemble.mjs';
import { readManifest, sha256 } from './manifest.mjs';
import { verifyModels } from './verify.mjs';

const HERE = fileURLToPath(new URL('../..', import.meta.url));

/** @type {string} */
let projectDir;
/** @type {string} */
let modelsDir;
/** @type {string[]} */
let lines;

const assemble = () => assembleModels({ projectDir, log: (line) => lines.push(line) });
const inputPath = (/** @type {string} */ name) => path.join(projectDir, 'node_modules', name);

beforeEach(async () => {
  projectDir = await mkdtemp(path.join(tmpdir(), 'models-'));
  modelsDir = path.join(projectDir, 'assets', 'models');
  lines = [];
  await mkdir(path.dirname(modelsDir));
  const manifest = path.join('assets', 'model-manifest.json');
  await cp(path.join(HERE, manifest), path.join(projectDir, manifest));
  const { inputs } = await readManifest(path.join(HERE, 'assets'));
  for (const input of Object.values(inputs)) {
    await cp(path.join(HERE, 'node_modules', input.path), inputPath(input.path));
  }
});

afterEach(() => rm(projectDir, { recursive: true }));

test('makes exactly the files of the manifest from the installed packages', async () => {
  await assemble();
  const { outputs } = await readManifest(path.join(projectDir, 'assets'));
  const names = await readdir(modelsDir);
  expect(names.toSorted()).toEqual(Object.keys(outputs).toSorted());
  for (const name of names) {
    const content = await readFile(path.join(modelsDir, name));
    expect([name, sha256(content)]).toEqual([name, outputs[name]?.sha256]);
  }
});

test('writes nothing when all is in place', async () => {
  await assemble();
  const written = await modificationTimes();
  await assemble();
  expect(await modificationTimes()).toEqual(written);
  expect(lines.at(-1)).toBe('Models: all in place.');
});

test('puts a damaged file right', async () => {
  await assemble();
  await truncate(path.join(modelsDir, 'face_landmarker.task'), 1000);
  await expect(verifyModels(modelsDir)).rejects.toMatchObject({ code: 'MODEL_WRONG' });
  await assemble();
  await expect(verifyModels(modelsDir)).resolves.toBeUndefined();
});

test.each(Object.entries((await readManifest(path.join(HERE, 'assets'))).inputs))(
  'refuses a wrong or missing %s and writes nothing',
  async (_, { path: name, bytes }) => {
    const file = inputPath(name);
    await truncate(file, bytes - 1);
    await expectRefusal('MODEL_INPUT_WRONG', name);

    const altered = await readFile(path.join(HERE, 'node_modules', name));
    altered.writeUInt8(altered.readUInt8(bytes >> 1) ^ 1, bytes >> 1);
    await writeFile(file, altered);
    await expectRefusal('MODEL_INPUT_WRONG', name);

    await rm(file);
    await expectRefusal('MODEL_INPUT_MISSING', name);
  },
);

test('refuses to write a result that is not the one in the manifest', async () => {
  const manifestFile = path.join(projectDir, 'assets', 'model-manifest.json');
  const manifest = await readFile(manifestFile, 'utf8');
  const { outputs } = JSON.parse(manifest);
  const { sha256: expected } = outputs['face_landmarker.task'];
  await writeFile(manifestFile, manifest.replace(expected, '0'.repeat(64)));
  await expectRefusal('MODEL_OUTPUT_WRONG', 'face_landmarker.task');
});

test('verifying names the missing file and the command that makes it', async () => {
  await assemble();
  await rm(path.join(modelsDir, 'selfie_multiclass_256x256.tflite'));
  await expect(verifyModels(modelsDir)).rejects.toMatchObject({
    code: 'MODEL_MISSING',
    message: expect.stringMatching(/selfie_multiclass_256x256\.tflite .* "npm run setup"/),
  });
});

test('verifying without a manifest says so', async () => {
  await rm(path.join(projectDir, 'assets', 'model-manifest.json'));
  await expect(verifyModels(modelsDir)).rejects.toMatchObject({ code: 'MODEL_MANIFEST_MISSING' });
});

/**
 * @param {string} code
 * @param {string} name of the file to blame
 */
async function expectRefusal(code, name) {
  const message = expect.stringContaining(path.normalize(name));
  await expect(assemble()).rejects.toMatchObject({ code, message });
  await expect(readdir(modelsDir)).rejects.toMatchObject({ code: 'ENOENT' });
}

async function modificationTimes() {
  const names = await readdir(modelsDir);
  const times = names.map(async (name) => (await stat(path.join(modelsDir, name))).mtimeMs);
  return Promise.all(times);
}
