import { weekdayIndexOf } from './civil.ts'
import { epochDayOfLocal, type LocalDate, type LocalDateTime } from './local-date-time.ts'

/** The days of the week in the order of ISO 8601, Monday first. */
export const weekdays = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const

/** A day of the week, in English and lower case. */
export type Weekday = (typeof weekdays)[number]

/** 0 = Monday … 6 = Sunday. */
export function indexOfWeekday(weekday: Weekday): number {
  return weekdays.indexOf(weekday)
}

/** @param index 0 = Monday … 6 = Sunday */
export function weekdayAt(index: number): Weekday {
  const weekday = weekdays[index]
  if (weekday === undefined) throw new RangeError(`No weekday has the index ${index}`)
  return weekday
}

/** The weekday of a date. */
export function weekdayOf(value: LocalDate | LocalDateTime): Weekday {
  return weekdayAt(weekdayIndexOf(epochDayOfLocal(value)))
}
