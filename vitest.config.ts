import { defineConfig } from 'vitest/config'

const unit = [
  'src/**/*.test.{ts,tsx}',
  'bench/**/*.test.ts',
  'architecture/**/*.test.ts',
  'scripts/**/*.test.ts',
  'server/**/*.test.ts',
]

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: [...unit, 'tests/architecture/**/*.test.ts'],
          exclude: ['**/*.db.test.ts', '**/node_modules/**'],
          // Pure functions: files share the modules of their worker, which is most of the time they take.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'db',
          include: ['{src,server}/**/*.db.test.ts', 'tests/db/**/*.test.ts'],
          globalSetup: ['tests/support/database-server.ts'],
          // Reading the program anew for each file took longer than its tests; what it keeps is forgotten between them.
          isolate: false,
          setupFiles: ['tests/support/leave-nothing-behind.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.e2e.ts'],
          exclude: ['tests/e2e/start/**'],
          globalSetup: ['tests/support/running-program.ts'],
          fileParallelism: false,
          // Each test that runs beside others drives a browser page of its own; more than cores make none faster.
          maxConcurrency: 2,
          // On a machine that other tests keep busy a browser may stand still for seconds; a test that needed a second try says so.
          retry: 1,
        },
      },
      {
        extends: true,
        // Starting, stopping and killing programs of their own.
        test: {
          name: 'start',
          include: ['tests/e2e/start/**/*.e2e.ts'],
          fileParallelism: false,
          retry: 1,
        },
      },
    ],
  },
})
