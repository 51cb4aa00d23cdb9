import { calendarEngine } from '@umeeting/core'
import { rruleEngine } from '@umeeting/core/rrule'
import { clauses } from './clauses/clauses.ts'
import type { ConformanceReport, Finding } from './finding.ts'
import { tryClause } from './run-clause.ts'
import { skipReasons } from './skips.ts'
import { bookingsOf, type ConformanceTarget, type Skip } from './target.ts'

/** Whom a run judges, and how. */
export interface ConformanceRun {
  /** Who is judged. */
  readonly target: ConformanceTarget
  /** @default none */
  readonly skip?: readonly Skip[] | undefined
  /** Ends the run after the case at hand, whose bookings are deleted; the clauses left are skipped. */
  readonly signal?: AbortSignal | undefined
  /** Told of every clause once it is through, in order. */
  readonly onFinding?: ((finding: Finding) => void) | undefined
}

/**
 * Runs the suite without a test runner, and answers its report; a clause that fails is a finding, never an error.
 *
 * @throws RangeError where a skip names no clause, or the bookings are no positive integer.
 */
export async function runConformance({
  target,
  skip = [],
  signal,
  onFinding,
}: ConformanceRun): Promise<ConformanceReport> {
  bookingsOf(target)
  const reasons = skipReasons(skip, clauses, target)
  const findings: Finding[] = []
  for (const clause of clauses) {
    const reason = reasons.get(clause.id)
    // One clause at a time: they share one account.
    const finding =
      reason === undefined ? (await tryClause(clause, target, signal)).finding : skipped(clause, reason)
    findings.push(finding)
    onFinding?.(finding)
  }
  return reportOf(target, findings)
}

export function skipped(
  { id, title, source, assumes }: Omit<Finding, 'outcome' | 'bookings'>,
  reason: string,
): Finding {
  return { id, title, source, assumes, outcome: 'skipped', bookings: 0, reason }
}

export function reportOf(
  { name, engines }: ConformanceTarget,
  findings: readonly Finding[],
): ConformanceReport {
  return {
    target: name,
    engines: (engines ?? [rruleEngine, calendarEngine]).map((engine) => engine.name),
    findings,
  }
}
