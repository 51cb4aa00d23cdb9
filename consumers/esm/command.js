import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { realpathSync } from 'node:fs'

const printed = execFileSync(
  process.execPath,
  [
    realpathSync('node_modules/.bin/umeeting'),
    'preview',
    '--start-time',
    '2026-11-30 10:00:00',
    '--recurrence-type',
    '1',
    '--end-times',
    '2',
    '--json',
  ],
  { encoding: 'utf8' },
)
assert.deepEqual(
  JSON.parse(printed).occurrences.map(({ localStart }) => localStart),
  ['2026-11-30 10:00:00', '2026-12-01 10:00:00'],
)
console.log('umeeting preview --json')
