import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const page = (name: string): string => `${import.meta.dirname}/${name}`;

/**
 * The window, the one for staff, and the page that judges pictures without one. Everything they need is
 * in the bundle: nothing is fetched from elsewhere.
 */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  worker: { format: 'es' },
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    target: 'chrome130',
    // The content security policy lets no font out of a style sheet.
    assetsInlineLimit: 0,
    rolldownOptions: { input: ['index.html', 'staff.html', 'headless.html'].map(page) },
  },
});
