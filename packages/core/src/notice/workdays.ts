import type { Dialect } from '../dialect/dialect.ts'
import { askWorkday } from '../engine/ask-workday.ts'
import type { NamedDates, WorkdaysAssumed, WorkdaysByCalendar } from '../input/notice.ts'
import type { Series } from '../series/series.ts'
import { weekdayIndexOf } from '../time/civil.ts'
import { epochDayOfLocal, type LocalDate, localDateOf } from '../time/local-date-time.ts'
import { unlessUnknown } from './nominal.ts'

/** How far ahead a workday calendar is asked: few are published for longer. */
const DAYS_SEARCHED = 366
/** How many holidays, and how many make-up workdays, a notice names. */
const DATES_NAMED = 6

/**
 * That workdays are an undocumented point of the service; with a workday calendar, also where it differs from Monday
 * to Friday between the start and `lastDay`, as far as it knows the dates.
 */
export function workdayNotices(
  { recurrence, start }: Series,
  dialect: Dialect,
  lastDay: number,
): (WorkdaysAssumed | WorkdaysByCalendar)[] {
  if (recurrence.kind !== 'workdays') return []
  const { workdays } = dialect
  if (workdays === 'monday-to-friday') return [{ code: 'workdays-assumed' }]
  const holidays: LocalDate[] = []
  const makeUpWorkdays: LocalDate[] = []
  const startDay = epochDayOfLocal(start)
  const until = Math.min(lastDay, startDay + DAYS_SEARCHED)
  // An included start is an occurrence whatever the calendar says, and it is not asked about it.
  for (let day = startDay + (dialect.unmatchedStart === 'include' ? 1 : 0); day <= until; day++) {
    const date = localDateOf(day)
    const isWorkday = unlessUnknown(dialect, () => askWorkday(workdays, date))
    if (isWorkday === undefined) break
    const isWeekend = weekdayIndexOf(day) > 4
    if (isWorkday === isWeekend) (isWeekend ? makeUpWorkdays : holidays).push(date)
  }
  return [{ code: 'workdays-by-calendar', holidays: named(holidays), makeUpWorkdays: named(makeUpWorkdays) }]
}

function named(dates: readonly LocalDate[]): NamedDates {
  return { dates: dates.slice(0, DATES_NAMED), more: dates.length > DATES_NAMED }
}
