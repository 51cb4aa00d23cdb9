import type { Dialect, Series } from '@umeeting/core'
import { CalendarDay } from './calendar-day.ts'
import { localOf } from './local-text.ts'
import { matchesDay } from './matches-day.ts'

/** An occurrence as the rule names it, before it is set in a zone. */
export interface NominalOccurrence {
  /** Place in the series, from 1. */
  readonly number: number
  /** The asked wall clock, which the zone may skip: milliseconds as if it showed UTC. */
  readonly local: number
}

/** Past the last day that a local date can name. */
const END = Date.UTC(10_000, 0, 1)

/**
 * Walks day by day from the start and asks each day whether it matches, until the series ends.
 *
 * @param before no day from this local time on is walked to
 */
export function* nominalOccurrences(
  series: Series,
  dialect: Dialect,
  before: number = Infinity,
): Generator<NominalOccurrence, void> {
  const { recurrence, start, end } = series
  const time = localOf(start) - CalendarDay.of(start).midnight
  const last = lastLocal(series, dialect)
  const most = Math.min(
    end.kind === 'count' ? end.count : Infinity,
    recurrence.kind === 'once' ? 1 : Infinity,
    dialect.maxOccurrences === 'none' ? Infinity : dialect.maxOccurrences,
  )
  const includesStart = dialect.unmatchedStart === 'include' || recurrence.kind === 'once'
  let number = 0
  let isStart = true
  for (let day = CalendarDay.of(start); number < most; day = day.next()) {
    const local = day.midnight + time
    if (local > last || local >= before || day.midnight >= END) return
    if ((isStart && includesStart) || matchesDay(recurrence, day, dialect)) yield { number: ++number, local }
    isStart = false
  }
}

/** No occurrence's asked wall clock is later. */
function lastLocal({ end }: Series, { endDate }: Dialect): number {
  if (end.kind !== 'until') return END
  if (end.date.length === 10 && endDate === 'whole-day')
    return CalendarDay.of(end.date).daysLater(1).midnight - 1
  return localOf(end.date)
}
