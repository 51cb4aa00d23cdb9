import type { Weekdays } from '../recurrence/recurrence.ts'
import { indexOfWeekday } from '../time/weekday.ts'

export function isEveryDay(weekdays: Weekdays): boolean {
  return weekdays.length === 7
}

export function isMondayToFriday(weekdays: Weekdays): boolean {
  return weekdays.length === 5 && weekdays[0] === 'monday' && weekdays[4] === 'friday'
}

/** Whether three weekdays or more follow each other, so that people name the first and the last alone. */
export function isRun(weekdays: Weekdays): boolean {
  const last = weekdays.at(-1) ?? weekdays[0]
  return weekdays.length >= 3 && indexOfWeekday(last) - indexOfWeekday(weekdays[0]) === weekdays.length - 1
}
