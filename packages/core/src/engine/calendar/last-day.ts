import type { Dialect } from '../../dialect/dialect.ts'
import type { SeriesEnd } from '../../series/series.ts'
import { END_OF_DAYS, epochDayOfLocal, isDateOnly, secondOfDayOf } from '../../time/local-date-time.ts'

/** The last day on which an occurrence at that time of day may lie. */
export function lastDayOf(end: SeriesEnd, secondOfDay: number, endDate: Dialect['endDate']): number {
  if (end.kind !== 'until') return END_OF_DAYS - 1
  const day = epochDayOfLocal(end.date)
  if (isDateOnly(end.date) && endDate === 'whole-day') return day
  return secondOfDay <= secondOfDayOf(end.date) ? day : day - 1
}
