import { appendFileSync, mkdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import fc from 'fast-check'
import { beforeEach, expect } from 'vitest'

// Runs before each test file. Every property that is asserted ends here: one that threw away more than a quarter of its
// examples fails, since it says less than it seems to. Where UMEETING_COUNTS names a file of `reports`, each writes a line to
// it: how many examples were tried and discarded, their seed, and the time of the processor that they took.

const root = join(import.meta.dirname, '..')
const counts = process.env['UMEETING_COUNTS']

/** The most of its examples that a property may discard (`fc.pre`), as a share of all. */
const MOST_DISCARDED = 1 / 4
/** Of so few examples a share is a matter of luck. */
const FEWEST = 20

let begun = process.cpuUsage()
beforeEach(() => {
  begun = process.cpuUsage()
})

/** A failure is left to fast-check, whose report says how to replay it. */
function judge({ numRuns, numSkips, seed, failed }: fc.RunDetails<unknown>): void {
  if (failed) return
  if (counts !== undefined) write(counts, { runs: numRuns, skips: numSkips, seed, cpuMs: sinceBegun() })
  const tried = numRuns + numSkips
  if (tried >= FEWEST && numSkips > tried * MOST_DISCARDED)
    throw new Error(`${numSkips} of ${tried} examples were discarded: more than a quarter (seed ${seed})`)
}

/** Milliseconds of the processor, which a busy machine does not stretch as it does time. */
function sinceBegun(): number {
  const { user, system } = process.cpuUsage(begun)
  begun = process.cpuUsage()
  return Math.round((user + system) / 1000)
}

function write(file: string, line: object): void {
  const { testPath = '', currentTestName } = expect.getState()
  mkdirSync(join(root, 'reports'), { recursive: true })
  const where = { zone: process.env['TZ'], test: relative(root, testPath), name: currentTestName }
  appendFileSync(join(root, 'reports', file), `${JSON.stringify({ ...where, ...line })}\n`)
}

// The types of 4.10 leave plugins out of what can be set for all properties; it takes them.
const forAll = { ...fc.readConfigureGlobal(), plugins: [() => ({ onAllRunsComplete: judge })] }
fc.configureGlobal(forAll)
