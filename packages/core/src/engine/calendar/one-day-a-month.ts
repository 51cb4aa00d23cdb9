import { civilDateOf, daysInMonth, epochDayOf } from '../../time/civil.ts'
import type { DaySet } from './day-set.ts'

/**
 * A set with exactly one day in every month: the rank is the number of the month, counted from January of year 0.
 *
 * @param dayIn the epoch day, by the epoch day of the month's first and the month's length
 */
export function oneDayAMonth(dayIn: (first: number, length: number) => number): DaySet {
  const dayOf = (year: number, month: number) => dayIn(epochDayOf(year, month, 1), daysInMonth(year, month))
  return {
    closed: true,
    rank(epochDay) {
      const { year, month } = civilDateOf(epochDay)
      return year * 12 + month - 1 + (dayOf(year, month) < epochDay ? 1 : 0)
    },
    select(rank) {
      const year = Math.floor(rank / 12)
      return dayOf(year, rank - year * 12 + 1)
    },
    fill(target, rank, length, unit, shift) {
      let year = Math.floor(rank / 12)
      let month = rank - year * 12 + 1
      let first = epochDayOf(year, month, 1)
      for (let index = 0; index < length; index++) {
        const days = daysInMonth(year, month)
        target[index] = dayIn(first, days) * unit + shift
        first += days
        if (++month > 12) {
          month = 1
          year++
        }
      }
    },
  }
}
