import type { WorkdayCalendar } from '../../dialect/dialect.ts'
import { WorkdayCalendarError } from '../../errors/errors.ts'
import { END_OF_DAYS, localDateOf } from '../../time/local-date-time.ts'
import type { DaySet } from './day-set.ts'

/**
 * The workdays of a calendar from `firstDay` on. Its years follow no rule, so they are asked day by day, once each.
 *
 * `rank` and `select` throw WorkdayCalendarError where the calendar does not know a date, or what it throws itself.
 */
export function workdayCalendarDays(isWorkday: WorkdayCalendar, firstDay: number): DaySet {
  const found: number[] = []
  let asked = firstDay
  const askNext = (): void => {
    const date = localDateOf(asked)
    const answer = isWorkday(date)
    if (answer === undefined) throw new WorkdayCalendarError(date)
    if (answer) found.push(asked)
    asked++
  }
  const select = (rank: number): number => {
    while (found.length <= rank && asked < END_OF_DAYS) askNext()
    return found[rank] ?? END_OF_DAYS
  }
  return {
    closed: false,
    rank(epochDay) {
      while (asked < epochDay && asked < END_OF_DAYS) askNext()
      let low = 0
      let high = found.length
      while (low < high) {
        const middle = (low + high) >> 1
        if ((found[middle] as number) < epochDay) low = middle + 1
        else high = middle
      }
      return low
    },
    select,
    fill(target, rank, length) {
      for (let index = 0; index < length; index++) target[index] = select(rank + index)
    },
  }
}
