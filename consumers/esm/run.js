import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { decodeSeriesOrThrow, predict } from '@umeeting/core'

const series = decodeSeriesOrThrow({
  start_time: '2026-01-31 10:00:00',
  recurrence_type: '3',
  monthly_day: '31',
  end_times: '3',
})
assert.deepEqual(
  Array.from(predict(series), ({ localStart }) => localStart),
  ['2026-01-31 10:00:00', '2026-03-31 10:00:00', '2026-05-31 10:00:00'],
)

// Every entry that the manifests promise loads and exports something; those that need a test runner or a driver of the
// consumer's choice are left to `OPTIONAL`.
const OPTIONAL = new Set([
  '@umeeting/testing/conformance',
  '@umeeting/ledger/sqlite',
  '@umeeting/ledger/postgres',
])
const entries = ['core', 'transport-http', 'testing', 'ledger'].flatMap((name) => {
  const manifest = new URL(import.meta.resolve(`@umeeting/${name}/package.json`))
  const { exports } = JSON.parse(readFileSync(manifest, 'utf8'))
  return Object.keys(exports).map((entry) => `@umeeting/${name}${entry.slice(1)}`)
})
const modules = entries.filter((entry) => !entry.endsWith('.json') && !OPTIONAL.has(entry))
assert.ok(modules.length >= 6)
for (const entry of modules) assert.ok(Object.keys(await import(entry)).length > 0, entry)

console.log(`Node ${process.versions.node}: ${modules.join(', ')}`)
