import { type Change, reconcile, type Reconciliation } from '@umeeting/core'
import type { Cause, ExpectedFinding, Observation } from '../arbitraries/observation.ts'
import { textOfLocal } from '../oracle/local-text.ts'
import { requireSame, requireTrue } from './law-violation.ts'

/** What holds an observation against a prediction. */
export type Reconciler = typeof reconcile

/**
 * What happened to a booking is found, and only that: the verdict, the numbers that are missing or moved, what is
 * unexpected or doubled; each observed row is accounted for once; where a single change explains all, it is named.
 *
 * @throws LawViolation
 */
export function assertReconciles(observation: Observation, subject: Reconciler = reconcile): void {
  const { series, dialect, rows, expected } = observation
  const found = subject(series, rows, dialect)
  const context = { series, dialect, rows, found }
  for (const [part, value] of Object.entries(partsOf(found))) {
    const wanted = expected[part as keyof typeof expected]
    if (wanted !== undefined) requireSame(`what happened is found: ${part}`, wanted, value, context)
  }
  requireSame('all that is missing is counted', found.missing.length, found.missingCount, context)
  const accounted = [...found.matched, ...found.unexpected, ...found.moved, ...found.duplicates]
  requireSame('each observed row is accounted for once', sortedIds(rows), sortedIds(accounted), context)
  requireTrue(
    'only what is exact needs no explanation',
    found.verdict !== 'exact' || found.explanations.length === 0,
    context,
  )
  const { change } = expected
  if (!change) return
  const named = found.explanations.some(
    ({ changes: [first, second] }) => !second && first && says(first, change, observation),
  )
  requireTrue('the change that explains it is named', named, { change, ...context })
}

/** Whether a change is the one that happened; a shift may also be an answer in UTC. */
function says(change: Change, cause: Cause, { list, rows }: Observation): boolean {
  if (cause.point !== 'shift') return change.point === cause.point && 'to' in change && change.to === cause.to
  if (change.point !== 'zone') return change.point === 'shift' && change.hours === cause.hours
  const inUtc = list.map(({ startsAt }) => textOfLocal(startsAt))
  return change.to === 'UTC' && inUtc.every((start, index) => start === rows[index]?.start_time)
}

function partsOf(found: Reconciliation): Required<Omit<ExpectedFinding, 'change'>> {
  return {
    verdict: found.verdict,
    missing: found.missing.map(({ number }) => number),
    moved: found.moved.map(({ number, to }) => ({ number, to })),
    unexpected: found.unexpected.map(({ localStart }) => localStart),
    duplicates: found.duplicates.map(({ localStart }) => localStart),
    disordered: found.disordered,
  }
}

function sortedIds(rows: readonly { readonly uuid?: unknown }[]): readonly string[] {
  return rows.map(({ uuid }) => String(uuid)).toSorted()
}
