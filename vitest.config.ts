// Test projects: `unit` has no I/O, `contract` runs one suite per port, `e2e` starts the real program.
import { defineConfig } from 'vitest/config';

/** A CommonJS module is imported as Node imports it: whole, with its `default` inside. */
const deps = { interopDefault: false };

export default defineConfig({
  test: {
    coverage: { provider: 'v8', include: ['src/**'] },
    projects: [
      { test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], deps } },
      { test: { name: 'architecture', include: ['tests/architecture/**/*.test.ts'] } },
      { test: { name: 'contract', include: ['tests/contract/**/*.test.ts'], deps } },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
    ],
  },
});
