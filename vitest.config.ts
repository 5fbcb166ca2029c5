import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: 'test/global-setup.ts',
    testTimeout: 30_000,
    // Hooks start mocks and seed catalogues, which takes long on a busy machine.
    hookTimeout: 60_000,
    // What a browser shows comes late on a busy machine.
    expect: { poll: { timeout: 15_000 } },
    // Loading all modules again for each file took as long as the tests themselves; no file leaves anything behind in them.
    isolate: false,
    maxWorkers: '100%',
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      // Types alone; and the command, which the tests run as a process of its own.
      exclude: ['src/contract/generated-types.ts', 'src/cli.ts'],
      reporter: ['text-summary', 'html'],
      reportOnFailure: true,
      // A little below what the tests cover, so that code without a test shows.
      thresholds: { statements: 96, branches: 90, functions: 96, lines: 97 },
    },
  },
});
