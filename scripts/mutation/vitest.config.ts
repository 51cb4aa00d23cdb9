import { join } from 'node:path'
import { defineConfig } from 'vitest/config'
import workspace from '../../vitest.config.ts'

const root = join(import.meta.dirname, '..', '..')

/** The tests that judge mutants, by a list of globs with commas between them. */
const tests = (process.env['UMEETING_MUTATION_TESTS'] ?? '').split(',')

/** How Stryker runs tests: in one process in UTC, without reports. */
export default defineConfig({
  root,
  resolve: workspace.resolve ?? {},
  test: {
    include: tests,
    // One replaces a module for its whole process, which all files share here; the other changes the time zone of its
    // process, which a thread of Stryker's does not have.
    exclude: ['**/rrule-library.test.ts', '**/process-zone.test.ts'],
    isolate: false,
    env: { TZ: 'UTC' },
    reporters: [{}],
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})
