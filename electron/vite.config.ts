import path from 'node:path';
import { defineConfig } from 'vite';

const electronDir = import.meta.dirname;
const entry = (file: string) => path.join(electronDir, file);

/** The station's programs, as plain modules for Node 20 and Electron; packages stay outside. */
export default defineConfig({
  root: electronDir,
  publicDir: false,
  build: {
    ssr: true,
    target: 'node20',
    outDir: path.join(electronDir, '..', 'dist', 'station'),
    emptyOutDir: true,
    sourcemap: true,
    rolldownOptions: {
      input: {
        photo: entry('photo/photo.ts'),
        'browser-shell': entry('shell/browser-shell.ts'),
        'electron-main': entry('shell/electron-main.ts'),
        'find-browser': entry('browser/find-browser.ts'),
      },
      output: { entryFileNames: '[name].js', chunkFileNames: 'shared/[name].js' },
    },
  },
});
