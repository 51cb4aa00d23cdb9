import { indexOfWeekday, type Weekday, weekdays } from '../../time/weekday.ts'
import type { DaySet } from './day-set.ts'

/** 1969-12-29, a Monday. */
const A_MONDAY = -3

/** There are 127 sets of weekdays; each is made once. */
const made: (DaySet | undefined)[] = []

/** The days on any of these weekdays. */
export function daysOfWeek(days: readonly Weekday[]): DaySet {
  let mask = 0
  for (const day of days) mask |= 1 << indexOfWeekday(day)
  return (made[mask] ??= createDaysOfWeek(mask))
}

function createDaysOfWeek(mask: number): DaySet {
  const indices = weekdays.map((_, index) => index).filter((index) => mask & (1 << index))
  const perWeek = indices.length
  const before = Array.from({ length: 7 }, (_, day) => indices.filter((index) => index < day).length)
  const first = indices[0] as number
  /** From each of the indices, the days to the next one. */
  const steps = indices.map((index, at) => (indices[at + 1] ?? first + 7) - index)
  const select = (rank: number): number => {
    const week = Math.floor(rank / perWeek)
    return A_MONDAY + week * 7 + (indices[rank - week * perWeek] as number)
  }
  return {
    closed: true,
    rank(epochDay) {
      const day = epochDay - A_MONDAY
      const week = Math.floor(day / 7)
      return week * perWeek + (before[day - week * 7] as number)
    },
    select,
    fill(target, rank, length, unit, shift) {
      let value = select(rank) * unit + shift
      let at = rank - Math.floor(rank / perWeek) * perWeek
      for (let index = 0; index < length; index++) {
        target[index] = value
        value += (steps[at] as number) * unit
        at = at + 1 === perWeek ? 0 : at + 1
      }
    },
  }
}
