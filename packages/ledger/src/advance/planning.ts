import {
  countOccurrences,
  type Dialect,
  isUmeetingError,
  nthOccurrence,
  type SeriesPart,
  seriesParts,
} from '@umeeting/core'
import type { Policy } from '../policy.ts'
import type { BookingRecord } from '../record/record.ts'
import { unlimited } from '../record/occurrences.ts'
import { ledgerReasons } from '../reasons.ts'

/** Whether a further part is to be booked. */
export type Planning =
  | { readonly kind: 'part'; readonly part: SeriesPart }
  /** The part that comes next is not due before then. */
  | { readonly kind: 'later'; readonly at: number }
  | { readonly kind: 'complete' }
  /** The dialect's workday calendar doesn't know the dates. */
  | { readonly kind: 'unknown'; readonly reason: string; readonly at: number }

/** The occurrences of one part, where neither the dialect nor the service has said how many it creates. */
const OPEN_PART_SIZE = 50
const DAY_MS = 86_400_000

/** What is to be booked after the parts that there are. */
export function planningOf(record: BookingRecord, dialect: Dialect, policy: Policy, now: number): Planning {
  const { booking, parts } = record
  const last = parts.reduce((most, { last_number: number }) => Math.max(most, number), 0)
  if (booking.last_number !== null && last >= booking.last_number) return { kind: 'complete' }
  try {
    return planAfter(last, record, dialect, policy, now)
  } catch (error) {
    if (!isUmeetingError(error) && typeof dialect.workdays !== 'function') throw error
    const reason = error instanceof Error ? error.message : ledgerReasons['calendar-failed']
    return { kind: 'unknown', reason, at: now + DAY_MS }
  }
}

/** What is to be booked after occurrence number `last`. */
export function planAfter(
  last: number,
  record: BookingRecord,
  dialect: Dialect,
  policy: Policy,
  now: number,
): Planning {
  const { booking, request } = record
  if (request.end.kind === 'open' && last > 0) {
    const latest = nthOccurrence(request, last, unlimited(dialect))
    if (!latest) return { kind: 'complete' }
    const at = latest.startsAt - policy.horizonMs
    if (at > now) return { kind: 'later', at }
  }
  const limit = partLimit(record, dialect, policy)
  const cap = booking.last_number ?? Infinity
  const size = Math.min(limit ?? restOf(record, last, dialect), cap - last)
  if (size < 1) return { kind: 'complete' }
  const next = seriesParts(request, { size, from: last + 1 }, dialect).next()
  return next.done ? { kind: 'complete' } : { kind: 'part', part: next.value }
}

/** The most occurrences of one part; undefined where nothing limits it. */
function partLimit(record: BookingRecord, dialect: Dialect, policy: Policy): number | undefined {
  const { end, recurrence } = record.request
  const isOpen = end.kind === 'open' && recurrence.kind !== 'once'
  return knownLimit(record, dialect, policy) ?? (isOpen ? OPEN_PART_SIZE : undefined)
}

/** What the caller, the dialect or the service itself has said; undefined where none has. */
export function knownLimit({ booking }: BookingRecord, dialect: Dialect, policy: Policy): number | undefined {
  const told = policy.maxOccurrences ?? dialect.maxOccurrences
  const limit = Math.min(told === 'none' ? Infinity : told, booking.shown_limit ?? Infinity)
  return limit === Infinity ? undefined : limit
}

function restOf({ request }: BookingRecord, last: number, dialect: Dialect): number {
  if (request.recurrence.kind === 'once') return 1 - last
  return countOccurrences(request, unlimited(dialect)) - last
}
