import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: 'test/global-setup.ts',
    testTimeout: 30_000,
    // Reading all modules anew for each file took as long as the tests themselves; no file leaves anything behind in them.
    isolate: false,
    maxWorkers: '100%',
  },
});
