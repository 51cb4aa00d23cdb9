import type { Dialect } from '../../dialect/dialect.ts'
import { indexOfWeekday, type Weekday, weekdayAt } from '../../time/weekday.ts'

/** How far a numbering lies ahead of ISO 8601: Sunday is 7 where Monday is 1, and 1 where the week starts with it. */
const shiftOf: Readonly<Record<Dialect['weekdayNumbering'], number>> = { 'monday-is-1': 0, 'sunday-is-1': 1 }

/** @param number 1–7 */
export function weekdayOfNumber(number: number, numbering: Dialect['weekdayNumbering']): Weekday {
  return weekdayAt((number - 1 - shiftOf[numbering] + 7) % 7)
}

/** 1–7. */
export function numberOfWeekday(weekday: Weekday, numbering: Dialect['weekdayNumbering']): number {
  return ((indexOfWeekday(weekday) + shiftOf[numbering]) % 7) + 1
}
