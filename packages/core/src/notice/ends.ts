import type { Dialect } from '../dialect/dialect.ts'
import type { CutByMaxOccurrences, EmptySeries, EndDateExcluded } from '../input/notice.ts'
import type { Series } from '../series/series.ts'
import {
  isDateOnly,
  LAST_DATE,
  type LocalDate,
  type LocalDateTime,
  secondOfDayOf,
} from '../time/local-date-time.ts'
import { firstMatchOf } from '../predict/first-match.ts'
import { matchesOn, nominalOf, unlessUnknown } from './nominal.ts'

/** Every rule matches within a year, but for one by a workday calendar, which is asked no further. */
const DAYS_OF_YEAR = 366

/** What a series without occurrences comes of. */
export function emptySeries({ recurrence, start, end }: Series, dialect: Dialect): EmptySeries {
  const firstMatch =
    unlessUnknown(dialect, () => firstMatchOf({ recurrence, start }, dialect, DAYS_OF_YEAR)) ?? null
  return { code: 'empty-series', start, until: endRead(end, dialect), firstMatch }
}

function endRead(end: Series['end'], { endDate }: Dialect): LocalDate | LocalDateTime {
  if (end.kind !== 'until') return LAST_DATE
  const isMidnight = isDateOnly(end.date) && endDate === 'start-of-day'
  return isMidnight ? (`${end.date} 00:00:00` as LocalDateTime) : end.date
}

/** Whether the service's maximum leaves out occurrences that the rule has. */
export function cutOf(series: Series, dialect: Dialect, count: number): CutByMaxOccurrences | undefined {
  const { maxOccurrences } = dialect
  if (maxOccurrences === 'none' || count < maxOccurrences) return undefined
  const whole = nominalOf(series, { ...dialect, maxOccurrences: 'none' })
  const isCut = unlessUnknown(dialect, () => whole.at(maxOccurrences + 1)) !== undefined
  if (!isCut) return undefined
  const asked = unlessUnknown(dialect, () => whole.count()) ?? null
  return { code: 'cut-by-max-occurrences', maxOccurrences, asked }
}

/** The occurrence on the end date that a reading as `start-of-day` leaves out, if the rule has one. */
export function endDateExcluded(
  { recurrence, start, end }: Series,
  dialect: Dialect,
  count: number,
): EndDateExcluded[] {
  if (count === dialect.maxOccurrences) return []
  if (end.kind !== 'until' || !isDateOnly(end.date) || dialect.endDate === 'whole-day') return []
  if (secondOfDayOf(start) === 0) return []
  const leftOut = `${end.date}${start.slice(10)}` as LocalDateTime
  const isIncludedStart = leftOut === start && dialect.unmatchedStart === 'include'
  const isLeftOut = isIncludedStart || unlessUnknown(dialect, () => matchesOn(recurrence, leftOut, dialect))
  return isLeftOut === true ? [{ code: 'end-date-excluded', end: end.date, leftOut }] : []
}
