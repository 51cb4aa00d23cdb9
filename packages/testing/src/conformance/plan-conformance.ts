import { clauses } from './clauses/clauses.ts'
import type { ConformanceRun } from './run-conformance.ts'
import { skipReasons } from './skips.ts'
import { bookingsOf } from './target.ts'

/** What a run is going to do. */
export interface ConformancePlan {
  /** All clauses of the suite, those that are skipped among them. */
  readonly clauses: readonly PlannedClause[]
  /** How many bookings all of it makes at a service that conforms; each is deleted again. */
  readonly bookings: number
}

/** A clause, and what trying it costs. */
export interface PlannedClause {
  /** Names the clause, as `skip` does. */
  readonly id: string
  /** What it requires, as a sentence. */
  readonly title: string
  /** At a service that conforms. One that takes what it should refuse is left with no more: those are deleted too. */
  readonly bookings: number
  /** Why it is not tried. */
  readonly skipped?: string | undefined
}

/**
 * Says what a run would book, without a call to the service.
 *
 * @throws RangeError as `runConformance`
 * @example
 * planConformance({ target: { name: 'account', transport, bookings: 1 } }).bookings // 66
 */
export function planConformance({ target, skip = [] }: ConformanceRun): ConformancePlan {
  const reasons = skipReasons(skip, clauses, target)
  const most = bookingsOf(target)
  const planned = clauses.map(({ id, title, bookings }) => {
    const skipped = reasons.get(id)
    return skipped === undefined
      ? { id, title, bookings: bookings(most) }
      : { id, title, bookings: 0, skipped }
  })
  return { clauses: planned, bookings: planned.reduce((sum, { bookings }) => sum + bookings, 0) }
}
