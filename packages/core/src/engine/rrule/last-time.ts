import type { Dialect } from '../../dialect/dialect.ts'
import type { SeriesEnd } from '../../series/series.ts'
import { isDateOnly, type LocalDateTime } from '../../time/local-date-time.ts'
import { floatingTimeOf } from './floating-time.ts'

/** The end of local dates, and so of every series. */
const LAST_TIME = floatingTimeOf('9999-12-31 23:59:59' as LocalDateTime)

/** The last floating time at which an occurrence may lie. */
export function lastTimeOf(end: SeriesEnd, endDate: Dialect['endDate']): number {
  if (end.kind !== 'until') return LAST_TIME
  const wholeDay = isDateOnly(end.date) && endDate === 'whole-day'
  return floatingTimeOf(wholeDay ? (`${end.date} 23:59:59` as LocalDateTime) : end.date)
}
