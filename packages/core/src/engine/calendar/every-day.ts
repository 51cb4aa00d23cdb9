import type { DaySet } from './day-set.ts'

export const everyDay: DaySet = {
  closed: true,
  rank: (epochDay) => epochDay,
  select: (rank) => rank,
  fill(target, rank, length) {
    for (let index = 0; index < length; index++) target[index] = rank + index
  },
}
