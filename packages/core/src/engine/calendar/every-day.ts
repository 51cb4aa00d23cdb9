import type { DaySet } from './day-set.ts'

export const everyDay: DaySet = {
  closed: true,
  rank: (epochDay) => epochDay,
  select: (rank) => rank,
  fill(target, rank, length, unit, shift) {
    let value = rank * unit + shift
    for (let index = 0; index < length; index++) {
      target[index] = value
      value += unit
    }
  },
}
