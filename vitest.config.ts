import { defineConfig } from 'vitest/config';

/** Tests that use all of the machine (a browser, a whole build): after the others, and one at a time. */
const ALONE = ['tests/e2e/**/*.test.ts', 'tests/start.test.ts'];

export default defineConfig({
  test: {
    testTimeout: 30_000,
    hookTimeout: 120_000,
    globalSetup: ['tests/globalSetup.ts'],
    setupFiles: ['tests/propertySeed.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'side by side',
          include: ['tests/**/*.test.ts'],
          exclude: ALONE,
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
        },
      },
      { extends: true, test: { name: 'alone', include: ALONE, maxWorkers: 1, sequence: { groupOrder: 1 } } },
    ],
  },
});
