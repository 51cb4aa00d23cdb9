import { daysInMonth, epochDayOf, weekdayIndexOf } from './civil.ts'
import { type LocalDate, localDateOf } from './local-date-time.ts'

/**
 * The dates of a month as a calendar shows them: weeks of seven that start on Monday, null before the first day and
 * after the last.
 *
 * @param year 1900–9999
 * @param month 1–12
 * @example
 * weeksOfMonth(2026, 2)[0] // [null, null, null, null, null, null, '2026-02-01']
 */
export function weeksOfMonth(year: number, month: number): readonly (readonly (LocalDate | null)[])[] {
  const first = epochDayOf(year, month, 1)
  const length = daysInMonth(year, month)
  const before = weekdayIndexOf(first)
  return Array.from({ length: Math.ceil((before + length) / 7) }, (_week, week) =>
    Array.from({ length: 7 }, (_day, weekday) => {
      const day = week * 7 + weekday - before
      return day < 0 || day >= length ? null : localDateOf(first + day)
    }),
  )
}
