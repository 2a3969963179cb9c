import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { ModelError } from './model-error.mjs';

/**
 * @typedef {{ readonly bytes: number, readonly sha256: string }} Fingerprint
 *   length in bytes and SHA-256 in lower-case hex
 * @typedef {Fingerprint & { readonly path: string }} InputFile path below `node_modules`
 * @typedef {'faceAssets' | 'faceAssetsIndex' | 'handAssets' | 'handAssetsIndex' | 'handLandmarks'
 *   | 'segmenter' | 'licence'} InputName
 * @typedef {object} Manifest
 * @property {Readonly<Record<InputName, InputFile>>} inputs
 * @property {Readonly<Record<string, Fingerprint>>} outputs keyed by file name in `assets/models`
 */

/**
 * Reads `model-manifest.json`, the one place where the expected hashes stand.
 * @param {string} assetsDir the folder that holds the manifest and the folder `models`
 * @returns {Promise<Manifest>}
 * @throws {ModelError} MODEL_MANIFEST_MISSING
 */
export async function readManifest(assetsDir) {
  const file = path.join(assetsDir, 'model-manifest.json');
  const text = await readIfPresent(file);
  if (text === undefined) {
    throw new ModelError(
      'MODEL_MANIFEST_MISSING',
      `${file} is missing; it belongs to the program, so install the program again.`,
    );
  }
  return JSON.parse(text.toString('utf8'));
}

/**
 * @param {Uint8Array} content
 * @param {Fingerprint} expected
 */
export function matches(content, expected) {
  return content.length === expected.bytes && sha256(content) === expected.sha256;
}

/**
 * @param {Uint8Array} content
 * @returns {string} lower-case hex
 */
export function sha256(content) {
  return createHash('sha256').update(content).digest('hex');
}

/**
 * @param {string} file
 * @returns {Promise<Buffer | undefined>} undefined when there is no such file
 */
export async function readIfPresent(file) {
  try {
    return await readFile(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
