import { END_OF_DAYS } from '../../time/local-date-time.ts'
import type { DaySet } from './day-set.ts'

export function singleDay(day: number): DaySet {
  const select = (rank: number) => (rank === 0 ? day : END_OF_DAYS)
  return {
    closed: true,
    rank: (epochDay) => (epochDay > day ? 1 : 0),
    select,
    fill(target, rank, length, unit, shift) {
      for (let index = 0; index < length; index++) target[index] = select(rank + index) * unit + shift
    },
  }
}
