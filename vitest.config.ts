import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{src,renderer,electron,setup,eval,e2e/{person,child}}/**/*.test.{ts,tsx,mjs}'],
    environment: 'node',
    reporters: ['default', ['json', { outputFile: '.cache/reports/vitest.json' }]],
  },
});
