import type { LocalDate, WorkdayCalendar } from '@umeeting/core'
import fc from 'fast-check'

/** What a generated calendar may be. */
export interface WorkdayCalendarConstraints {
  /** The first and last year that it knows; about others it answers undefined. @default every year */
  readonly years?: { readonly from: number; readonly to: number }
}

/**
 * Calendars as a state decrees them: Monday to Friday, but for some holidays, and with some make-up workdays at
 * weekends; also bare ones, with a handful of workdays a year. The same dates every year, so that they are pure and
 * known for all years. A failing example prints them.
 */
export function anyWorkdayCalendar({
  years,
}: WorkdayCalendarConstraints = {}): fc.Arbitrary<WorkdayCalendar> {
  return fc
    .oneof(
      { withCrossShrink: true },
      {
        weight: 7,
        arbitrary: fc.record({ holidays: anyDates(0), extra: anyDates(0), bare: fc.constant(false) }),
      },
      {
        weight: 1,
        arbitrary: fc.record({
          holidays: fc.constant<readonly string[]>([]),
          extra: anyDates(3),
          bare: fc.constant(true),
        }),
      },
    )
    .map(({ holidays, extra, bare }) => {
      const closed = new Set<string>(holidays)
      const open = new Set<string>(extra)
      const calendar = (date: LocalDate): boolean | undefined => {
        const year = Number(date.slice(0, 4))
        if (years && (year < years.from || year > years.to)) return undefined
        const monthAndDay = date.slice(5)
        if (open.has(monthAndDay)) return true
        const weekday = new Date(`${date}T00:00:00Z`).getUTCDay()
        return !bare && weekday >= 1 && weekday <= 5 && !closed.has(monthAndDay)
      }
      const days = bare
        ? `only ${extra.join(' ')}`
        : `Monday–Friday − ${holidays.join(' ')} + ${extra.join(' ')}`
      const known = years ? `, known ${years.from}–${years.to}` : ''
      return Object.assign(calendar, { [fc.toStringMethod]: () => `<workdays: ${days}${known}>` })
    })
}

function anyDates(minLength: number): fc.Arbitrary<readonly string[]> {
  return fc.uniqueArray(anyMonthAndDay(), { minLength, maxLength: 24 }).map((list) => list.toSorted())
}

/** `'02-29'` among them. */
function anyMonthAndDay(): fc.Arbitrary<string> {
  return fc
    .integer({ min: 0, max: 365 })
    .map((day) => new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(5, 10))
}
