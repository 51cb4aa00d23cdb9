import type { Dialect, Recurrence, RecurrenceKind, RecurrenceOf, WorkdayCalendar } from '@umeeting/core'
import type { CalendarDay } from './calendar-day.ts'
import { UnknownWorkdayError } from './unknown-workday-error.ts'

type Matches<Kind extends RecurrenceKind> = (
  recurrence: RecurrenceOf<Kind>,
  day: CalendarDay,
  dialect: Dialect,
) => boolean

/** For each kind, the question "does this day match?", asked of that one day. */
const matches: { readonly [Kind in RecurrenceKind]: Matches<Kind> } = {
  /** Only its start, which the walk begins with. */
  once: () => false,
  daily: () => true,
  workdays: (_, day, { workdays }) =>
    workdays === 'monday-to-friday'
      ? day.weekday !== 'saturday' && day.weekday !== 'sunday'
      : isWorkday(workdays, day),
  weekly: ({ weekdays }, day) => weekdays.includes(day.weekday),
  monthlyByDay({ day: asked }, day, { shortMonth }) {
    if (day.dayOfMonth === asked) return true
    return shortMonth === 'last-day' && day.dayOfMonth < asked && day.next().month !== day.month
  },
  monthlyByWeekday({ week, weekday }, day, { fifthWeek }) {
    if (day.weekday !== weekday) return false
    if (Math.ceil(day.dayOfMonth / 7) === week) return true
    return week === 5 && fifthWeek === 'last-week' && day.daysLater(7).month !== day.month
  },
}

/**
 * Whether a recurrence falls on a day, whatever the start and end of the series.
 *
 * @throws UnknownWorkdayError where the dialect's workday calendar does not know the day.
 */
export function matchesDay(recurrence: Recurrence, day: CalendarDay, dialect: Dialect): boolean {
  const ask = matches[recurrence.kind] as Matches<RecurrenceKind>
  return ask(recurrence, day, dialect)
}

function isWorkday(calendar: WorkdayCalendar, day: CalendarDay): boolean {
  const answer = calendar(day.text)
  if (answer === undefined) throw new UnknownWorkdayError(day.text)
  return answer
}
