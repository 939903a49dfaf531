// Test projects: `unit` has no I/O, `contract` runs one suite per port, `e2e` starts the real program.
import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** A CommonJS module is imported as Node imports it: whole, with its `default` inside. */
const deps = { interopDefault: false };

/** What hangs is ended; a machine that is busy with all the suites at once is waited for. */
const testTimeout = 60_000;

export default defineConfig({
  test: {
    // Most of what takes long is waiting: for pages, for platforms that are slow on purpose.
    maxWorkers: Math.max(2, availableParallelism()),
    coverage: { provider: 'v8', include: ['src/**'] },
    projects: [
      { test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], deps, testTimeout } },
      { test: { name: 'architecture', include: ['tests/architecture/**/*.test.ts'], testTimeout } },
      { test: { name: 'contract', include: ['tests/contract/**/*.test.ts'], deps, testTimeout } },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          testTimeout,
          hookTimeout: testTimeout,
        },
      },
    ],
  },
});
