import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'
import type { TestProjectInlineConfiguration } from 'vitest/config'
import { CountReporter } from './scripts/count-reporter.ts'
import { PackageReporter } from './scripts/package-reporter.ts'

/** The process time zones under which the tests of dates run: a whole-hour DST zone and a 30-minute one among them. */
const ZONES = ['UTC', 'America/New_York', 'Australia/Lord_Howe'] as const

/** The packages whose tests share processes. */
const ZONED_PACKAGES = ['core', 'testing']

/**
 * The tests that run once per zone: those of everything that turns local times into instants or
 * names dates, and all laws. All other tests run once, in UTC.
 */
const ZONED_TESTS = [
  'packages/core/src/{engine,icalendar,notice,predict,reconcile,rfc5545,text,time}/**/*.test.ts',
  'packages/core/test/icalendar/**/*.test.ts',
  'packages/testing/src/oracle/**/*.test.ts',
  'packages/testing/test/{laws,vectors,workdays}/**/*.test.ts',
  'packages/testing/test/process-zone.test.ts',
]

/**
 * Tests whose files need a process of their own: they replace a module, start browsers or databases, or compile and
 * pack the workspace.
 */
const ALONE = [
  'packages/core/src/engine/rrule/rrule-library.test.ts',
  'packages/ledger/test/**/*.test.ts',
  'packages/preview/test/*.test.ts',
  'scripts/**/*.test.ts',
]

const root = import.meta.dirname
const packages = readdirSync(join(root, 'packages')).filter((name) =>
  existsSync(join(root, 'packages', name, 'package.json')),
)

interface Manifest {
  readonly name: string
  /** A module with its types, or a file that is no module. */
  readonly exports?: Readonly<Record<string, { readonly default: string } | string>>
}

/**
 * Each public module of each package, led to its source, so that tests and sources share one copy of a module.
 * Derived from `exports`: `./dist/x.js` is built from `src/x.ts`.
 */
function sourceAliases(): { find: RegExp; replacement: string }[] {
  return packages.flatMap((directory) => {
    const manifest = JSON.parse(
      readFileSync(join(root, 'packages', directory, 'package.json'), 'utf8'),
    ) as Manifest
    return Object.entries(manifest.exports ?? {}).flatMap(([entry, target]) =>
      typeof target === 'string'
        ? []
        : {
            find: new RegExp(`^${manifest.name + entry.slice(1)}$`),
            replacement: join(
              root,
              'packages',
              directory,
              target.default.replace(/^\.\/dist\//, 'src/').replace(/\.js$/, '.ts'),
            ),
          },
    )
  })
}

function testsOf(directories: readonly string[]): string[] {
  return directories.flatMap((directory) => [
    `packages/${directory}/src/**/*.test.ts`,
    `packages/${directory}/test/**/*.test.ts`,
  ])
}

/**
 * Named by its zone. `TZ` stands in the environment of the forked process before its first date. Files share their
 * process, so that a module is imported once a process; only `once` gives each file its own. The projects take turns
 * (`groupOrder`): a process is of use to one of them only.
 */
function project(
  name: string,
  zone: string,
  include: readonly string[],
  { isolate, groupOrder }: { readonly isolate: boolean; readonly groupOrder: number },
): TestProjectInlineConfiguration {
  return {
    extends: true,
    test: {
      name,
      include: [...include],
      exclude: isolate ? [] : ALONE,
      env: { TZ: zone },
      isolate,
      sequence: { groupOrder },
    },
  }
}

const [first, ...others] = ZONES

export default defineConfig({
  resolve: { alias: sourceAliases() },
  test: {
    pool: 'forks',
    // Vitest leaves one processor alone, which is half of a machine of two.
    maxWorkers: availableParallelism(),
    // UMEETING_FULL=1 asks for the full run: properties with so many cases that a test may take hours on a busy machine.
    testTimeout: process.env['UMEETING_FULL'] === '1' ? 36_000_000 : 120_000,
    // Hooks build, pack and start servers.
    hookTimeout: 120_000,
    setupFiles: ['scripts/law-setup.ts'],
    reporters: [new PackageReporter(), 'minimal', 'json', new CountReporter()],
    outputFile: { json: 'reports/tests.json' },
    projects: [
      project(first, first, testsOf(ZONED_PACKAGES), { isolate: false, groupOrder: 1 }),
      ...others.map((zone, index) =>
        project(zone, zone, ZONED_TESTS, { isolate: false, groupOrder: index + 2 }),
      ),
      project('shared', 'UTC', testsOf(packages.filter((directory) => !ZONED_PACKAGES.includes(directory))), {
        isolate: false,
        groupOrder: ZONES.length + 1,
      }),
      project('once', 'UTC', ALONE, { isolate: true, groupOrder: ZONES.length + 2 }),
    ],
  },
})
