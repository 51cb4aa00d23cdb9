import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const bench = join(import.meta.dirname, '..', 'bench', 'dist', 'ledger.js')

it('the benchmark of the ledger runs, at a small size, and each of its figures comes', () => {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--expose-gc', bench, '20', '2000'], {
    encoding: 'utf8',
    timeout: 280_000,
  })
  const figures = [
    /answers in 0 ms: HTTP .* own .* % of the HTTP calls/,
    /answers in 50 ms: HTTP .* own .* % of the HTTP calls/,
    /answers in 0 ms: one worker .* two .* times/,
    /answers in 500 ms: one worker .* two .* times/,
    /own loop .* pg-boss .* times as long/,
    /SQLite, 2,000 dates: next week's of one booking, median/,
    /SQLite, all: 2,000 dates as a stream/,
    /Postgres, all: 2,000 dates as a stream/,
  ]
  expect({ status, stderr, missing: figures.filter((each) => !each.test(stdout)) }).toEqual({
    status: 0,
    stderr: '',
    missing: [],
  })
}, 300_000)
