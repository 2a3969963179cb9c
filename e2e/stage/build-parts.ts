import path from 'node:path';
import { build } from 'vite';

/** Builds the page of single parts (`e2e/parts-page`) into a folder. */
export async function buildParts(outDir: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    root: path.resolve('e2e/parts-page'),
    worker: { format: 'es' },
    build: { outDir, emptyOutDir: true, target: 'chrome130' },
  });
}
