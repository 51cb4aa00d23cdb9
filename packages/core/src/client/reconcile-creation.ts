import type { Dialect } from '../dialect/dialect.ts'
import { observedStart } from '../reconcile/observed-start.ts'
import { reconcile } from '../reconcile/reconcile.ts'
import type { ObservedRow, Reconciliation } from '../reconcile/reconciliation.ts'
import type { Series } from '../series/series.ts'
import type { Creation } from '../wire/answers/created-meeting.ts'
import type { InstantMeeting } from '../wire/requests/meeting.ts'

/** A created meeting, and whether its dates are those that were meant. */
export interface Booking extends Creation {
  /**
   * What was predicted against what the service created. Undefined where there is nothing to compare: a meeting that
   * happens once and whose answer has no readable start, an instant meeting that happens once or has no dates. Also
   * undefined for a series with workdays that the dialect's calendar does not know.
   */
  readonly reconciliation: Reconciliation | undefined
  /**
   * The uuids that more than one occurrence has: to end or delete one occurrence by such a uuid may end or delete
   * another. Empty where each has its own.
   */
  readonly repeatedUuids: readonly string[]
}

/** What a request says of its dates: a series, or, of a meeting that starts now, a recurrence alone. */
type RequestedDates = Series | Pick<InstantMeeting, 'recurrence'>

/** Holds the answer of a creating call against its request. It never throws: the meeting exists. */
export function reconciled(request: RequestedDates, creation: Creation, dialect: Dialect): Booking {
  const series = 'start' in request ? request : seriesOfInstant(request, creation)
  const rows = rowsOf(request, creation)
  // How many occurrences a series without an end gets is undocumented: as many as are answered are what was meant.
  const reading: Dialect = 'start' in request ? dialect : { ...dialect, maxOccurrences: 'none' }
  return {
    ...creation,
    reconciliation: series && rows && compared(series, rows, reading),
    repeatedUuids: repeatedUuids(creation),
  }
}

function repeatedUuids({ occurrences }: Creation): readonly string[] {
  const seen = new Set<string>()
  const repeated = new Set<string>()
  for (const { uuid } of occurrences) {
    if (uuid === undefined) continue
    if (seen.has(uuid)) repeated.add(uuid)
    seen.add(uuid)
  }
  return [...repeated]
}

function compared(
  series: Series,
  rows: readonly ObservedRow[],
  dialect: Dialect,
): Reconciliation | undefined {
  try {
    return reconcile(series, rows, dialect)
  } catch (error) {
    // A calendar may throw whatever it likes about a date that it does not know.
    if (typeof dialect.workdays === 'function') return undefined
    throw error
  }
}

/** The series of an instant meeting: it has no end. */
function seriesOfInstant({ recurrence }: RequestedDates, { occurrences }: Creation): Series | undefined {
  if (recurrence.kind === 'once') return undefined
  const start = observedStart(occurrences)
  return start && { recurrence, start, end: { kind: 'open' } }
}

/** The answer has no list of dates for a meeting that happens once: its own start is its one date. */
function rowsOf(
  { recurrence }: RequestedDates,
  { meeting, occurrences }: Creation,
): readonly ObservedRow[] | undefined {
  if (recurrence.kind !== 'once' || occurrences.length > 0) return occurrences
  return meeting.start && [{ localStart: meeting.start }]
}
