/**
 * The conformance suite as tests of vitest.
 *
 * @module @umeeting/testing/conformance
 */

import { afterAll, describe, it } from 'vitest'
import { clauses } from './clauses/clauses.ts'
import type { Finding } from './finding.ts'
import { writeReport } from './report.ts'
import { tryClause } from './run-clause.ts'
import { type ConformanceRun, reportOf, skipped } from './run-conformance.ts'
import { skipReasons } from './skips.ts'
import { bookingsOf } from './target.ts'

/** A run of the suite as tests of a runner. */
export interface DescribedConformance extends ConformanceRun {
  /** Where `<target>.json` and `<target>.md` are written. @default 'reports/conformance' */
  readonly reportFolder?: string | undefined
  /** The patience for one clause, in milliseconds. @default 120_000 */
  readonly timeoutMs?: number | undefined
}

/**
 * The suite as vitest tests, a clause a test: each recurrence, end and start is booked, and the occurrences that the
 * service returned must be those that rrule predicts, and every other engine. A clause that isn't tried shows as
 * skipped, with its reason. A report is written when all are through.
 *
 * @throws RangeError as `runConformance`
 * @example
 * describeConformance({
 *   target: { name: 'my adapter', transport: createMyTransport() },
 *   skip: [{ reason: 'the account has one room', tests: ['instant', 'end.count.many'] }],
 * })
 */
export function describeConformance({
  target,
  skip = [],
  reportFolder = 'reports/conformance',
  timeoutMs = 120_000,
}: DescribedConformance): void {
  bookingsOf(target)
  const reasons = skipReasons(skip, clauses, target)
  const findings: Finding[] = []
  describe(`conformance: ${target.name}`, () => {
    for (const clause of clauses) {
      // A clause asserts by throwing.
      // oxlint-disable-next-line vitest/expect-expect
      it(`${clause.id}: ${clause.title}`, { timeout: timeoutMs }, async ({ skip: skipTest }) => {
        const reason = reasons.get(clause.id)
        if (reason !== undefined) {
          findings.push(skipped(clause, reason))
          skipTest(reason)
        }
        const { finding, error } = await tryClause(clause, target)
        findings.push(finding)
        if (error) throw error
      })
    }
    afterAll(async () => writeReport(reportOf(target, findings), reportFolder))
  })
}
