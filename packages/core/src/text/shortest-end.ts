import type { Dialect } from '../dialect/dialect.ts'
import type { UntilEnd } from '../series/series.ts'
import { dateOf, isDateOnly, type LocalDate, type LocalDateTime } from '../time/local-date-time.ts'

/** An end in the shortest form that means the same: the last second of a day is the whole day. */
export function shortestEnd({ date }: UntilEnd, endDate: Dialect['endDate']): LocalDate | LocalDateTime {
  if (!isDateOnly(date)) return date.endsWith(' 23:59:59') ? dateOf(date) : date
  return endDate === 'whole-day' ? date : (`${date} 00:00:00` as LocalDateTime)
}
