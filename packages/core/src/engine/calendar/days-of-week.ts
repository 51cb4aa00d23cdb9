import type { DaySet } from './day-set.ts'

/** 1969-12-29, a Monday. */
const A_MONDAY = -3

/** @param indices weekdays as 0 = Monday … 6 = Sunday, ascending, at least one */
export function daysOfWeek(indices: readonly number[]): DaySet {
  const perWeek = indices.length
  const before = Array.from({ length: 7 }, (_, day) => indices.filter((index) => index < day).length)
  return {
    closed: true,
    rank(epochDay) {
      const day = epochDay - A_MONDAY
      const week = Math.floor(day / 7)
      return week * perWeek + (before[day - week * 7] as number)
    },
    select(rank) {
      const week = Math.floor(rank / perWeek)
      return A_MONDAY + week * 7 + (indices[rank - week * perWeek] as number)
    },
  }
}
