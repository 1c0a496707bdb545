import { defineConfig } from 'vitest/config';

// `.ci/run` counts what was passed and skipped from a report; npm hands no flags on to the tests in `npm cit`.
const report = process.env.TEST_REPORT;

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: 'tests/support/global-setup.ts',
    setupFiles: 'tests/support/fast-check.ts',
    testTimeout: 30_000,
    // A browser takes its time to start on a machine that is busy.
    hookTimeout: 60_000,
    // Two cores, and some tests start processes of their own.
    maxWorkers: 2,
    reporters: report === undefined ? ['default'] : ['default', ['json', { outputFile: report }]],
  },
});
