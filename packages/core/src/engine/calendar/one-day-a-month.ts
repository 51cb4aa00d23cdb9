import { civilDateOf } from '../../time/civil.ts'
import type { DaySet } from './day-set.ts'

/**
 * A set with exactly one day in every month: the rank is the number of the month, counted from January of year 0.
 *
 * @param dayIn the epoch day in a month (1–12) of a year
 */
export function oneDayAMonth(dayIn: (year: number, month: number) => number): DaySet {
  return {
    closed: true,
    rank(epochDay) {
      const { year, month } = civilDateOf(epochDay)
      return year * 12 + month - 1 + (dayIn(year, month) < epochDay ? 1 : 0)
    },
    select(rank) {
      const year = Math.floor(rank / 12)
      return dayIn(year, rank - year * 12 + 1)
    },
    fill(target, rank, length) {
      let year = Math.floor(rank / 12)
      let month = rank - year * 12 + 1
      for (let index = 0; index < length; index++) {
        target[index] = dayIn(year, month)
        if (++month > 12) {
          month = 1
          year++
        }
      }
    },
  }
}
