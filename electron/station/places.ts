import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** Where the product's own files lie on this machine. */
export interface Places {
  /** The built screens. */
  readonly rendererDir: string;
  readonly modelsDir: string;
  /** MediaPipe's WebAssembly. */
  readonly wasmDir: string;
  readonly specificationsDir: string;
  readonly policiesDir: string;
  /** The photo room's own specifications and policies: the folder that BOLANG_SPECS names. */
  readonly ownLibraryDir: string | null;
}

/** Finds the product's folder upwards from this file, be it source or bundle. */
export function findPlaces(
  start: string = import.meta.dirname,
  env: Readonly<NodeJS.ProcessEnv> = process.env,
): Places {
  let root = start;
  while (!existsSync(join(root, 'assets', 'model-manifest.json'))) {
    const above = dirname(root);
    if (above === root) throw new Error(`No product folder above ${start}; install it again.`);
    root = above;
  }
  return {
    rendererDir: join(root, 'dist', 'renderer'),
    modelsDir: join(root, 'assets', 'models'),
    wasmDir: join(root, 'node_modules', '@mediapipe', 'tasks-vision', 'wasm'),
    specificationsDir: join(root, 'assets', 'specs'),
    policiesDir: join(root, 'assets', 'policies'),
    ownLibraryDir: env['BOLANG_SPECS'] ? resolve(env['BOLANG_SPECS']) : null,
  };
}
