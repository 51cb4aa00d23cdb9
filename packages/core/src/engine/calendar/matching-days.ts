import type { Dialect } from '../../dialect/dialect.ts'
import type { Recurrence, RecurrenceKind, RecurrenceOf } from '../../recurrence/recurrence.ts'
import { indexOfWeekday } from '../../time/weekday.ts'
import { dayOfMonth, dayOrLastOfMonth } from './day-of-month.ts'
import type { DayBounds, DaySet } from './day-set.ts'
import { daysOfWeek } from './days-of-week.ts'
import { everyDay } from './every-day.ts'
import { singleDay } from './single-day.ts'
import { fifthWeekdayOfMonth, lastWeekdayOfMonth, nthWeekdayOfMonth } from './weekday-of-month.ts'
import { workdayCalendarDays } from './workday-calendar-days.ts'

type MatchingDays<Kind extends RecurrenceKind> = (
  recurrence: RecurrenceOf<Kind>,
  dialect: Dialect,
  bounds: DayBounds,
) => DaySet

const matchingDays: { readonly [Kind in RecurrenceKind]: MatchingDays<Kind> } = {
  once: (_, __, { firstDay }) => singleDay(firstDay),
  daily: () => everyDay,
  workdays: (_, { workdays, unmatchedStart }, bounds) =>
    workdays === 'monday-to-friday'
      ? daysOfWeek(mondayToFriday)
      : workdayCalendarDays(workdays, bounds, unmatchedStart === 'include'),
  weekly: ({ weekdays }) => daysOfWeek(weekdays),
  monthlyByDay: ({ day }, { shortMonth }) =>
    shortMonth === 'skip' ? dayOfMonth(day) : dayOrLastOfMonth(day),
  monthlyByWeekday({ week, weekday }, { fifthWeek }) {
    const index = indexOfWeekday(weekday)
    if (week < 5) return nthWeekdayOfMonth(week, index)
    return fifthWeek === 'skip' ? fifthWeekdayOfMonth(index) : lastWeekdayOfMonth(index)
  },
}

const mondayToFriday = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const

/** The days on which a recurrence falls under a dialect. Only workday calendars use `bounds`. */
export function matchingDaysOf(recurrence: Recurrence, dialect: Dialect, bounds: DayBounds): DaySet {
  const compileKind = matchingDays[recurrence.kind] as MatchingDays<RecurrenceKind>
  return compileKind(recurrence, dialect, bounds)
}
