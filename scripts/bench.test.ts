import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { bundleCore } from '../packages/core/scripts/bundle.js'

const root = join(import.meta.dirname, '..')
/** Beside core's libraries, and out of the way of those who pack it. */
const bundle = join(root, 'packages', 'core', 'node_modules', '.cache', 'bench')

interface Benchmark {
  /** Its module in `bench/dist`. */
  readonly module: string
  readonly flags?: readonly string[]
  readonly arguments?: readonly string[]
  /** What it must print. */
  readonly figures: readonly RegExp[]
}

const benchmarks: readonly Benchmark[] = [
  {
    module: 'run',
    arguments: ['Mon/Wed/Fri, UTC, 5 weeks in 1 year'],
    figures: [
      /^Mon\/Wed\/Fri, UTC, 5 weeks in 1 year: calendar \S+ ns \(1×\), .*rrule-rust .*rrule-temporal .*ical\.js/,
    ],
  },
  {
    module: 'start',
    arguments: [join(bundle, 'index.js')],
    figures: [/^node alone .* 1\.00×$/m, /^import '@umeeting\/core' .*×$/m, /^umeeting preview .*×$/m],
  },
  {
    module: 'wire',
    figures: [/^decode its series .*× JSON\.parse$/m, /^read the answer .*× JSON\.parse$/m],
  },
  { module: 'explain', figures: [/^all in UTC .* × exact$/m] },
  {
    module: 'transport',
    figures: [/^500 at a time\n.* ky .*\n(?:.*\n){2}.*this transport, a read .* × ky$/m],
  },
  {
    module: 'bulk',
    arguments: ['200'],
    figures: [
      /^\| plain loop, one thread \|(?: [\d.,]+[^|]*\|){5}$/m,
      /^\| the command, \d+ threads \|(?: [\d.,]+[^|]*\|){5}$/m,
    ],
  },
  {
    module: 'ledger',
    flags: ['--expose-gc'],
    arguments: ['20', '2000'],
    figures: [
      /answers in 0 ms: HTTP .* own .* % of the HTTP calls/,
      /answers in 50 ms: HTTP .* own .* % of the HTTP calls/,
      /answers in 0 ms: one worker .* two .* times/,
      /answers in 500 ms: one worker .* two .* times/,
      /own loop .* pg-boss .* times as long/,
      /SQLite, 2,000 dates: next week's of one booking, median/,
      /SQLite, all: 2,000 dates as a stream/,
      /Postgres, all: 2,000 dates as a stream/,
    ],
  },
]

beforeAll(async () => bundleCore(bundle))

describe('each benchmark still runs, once over and at a small size', () => {
  it.each(benchmarks)(
    '$module',
    ({ module, flags = [], arguments: given = [], figures }) => {
      const { stdout, stderr, status } = spawnSync(
        process.execPath,
        [...flags, join(root, 'bench', 'dist', `${module}.js`), ...given],
        { encoding: 'utf8', timeout: 280_000, env: { ...process.env, UMEETING_BENCH: 'smoke' } },
      )
      expect({ status, missing: figures.filter((each) => !each.test(stdout)), stdout, stderr }).toMatchObject(
        {
          status: 0,
          missing: [],
        },
      )
    },
    300_000,
  )
})
