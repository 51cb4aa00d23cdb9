import { type Weekday, weekdays, type Weekdays } from '@umeeting/core'
import fc from 'fast-check'

/** A weekday; shrinks towards Monday. */
export function anyWeekday(): fc.Arbitrary<Weekday> {
  return fc.constantFrom(...weekdays)
}

/** Some weekdays, Monday first; shrinks towards fewer. */
export function anyWeekdays(): fc.Arbitrary<Weekdays> {
  return fc.subarray([...weekdays], { minLength: 1 }).map(notEmpty)
}

function notEmpty([first = 'monday', ...rest]: readonly Weekday[]): Weekdays {
  return [first, ...rest]
}
