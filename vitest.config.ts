import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{src,renderer,electron,setup,eval,e2e/{person,child}}/**/*.test.{ts,tsx,mjs}'],
    environment: 'node',
    // Vitest leaves one core free, which on two cores would be half of them.
    maxWorkers: '100%',
    // No test is about time; beside another one that runs the models, a second may be five.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    reporters: ['default', ['json', { outputFile: '.cache/reports/vitest.json' }]],
  },
});
