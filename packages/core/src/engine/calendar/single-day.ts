import { END_OF_DAYS } from '../../time/local-date-time.ts'
import type { DaySet } from './day-set.ts'

export function singleDay(day: number): DaySet {
  return {
    closed: true,
    rank: (epochDay) => (epochDay > day ? 1 : 0),
    select: (rank) => (rank === 0 ? day : END_OF_DAYS),
  }
}
