import type { WorkdayCalendar } from '../../dialect/dialect.ts'
import { END_OF_DAYS, localDateOf } from '../../time/local-date-time.ts'
import { askWorkday } from '../ask-workday.ts'
import type { DayBounds, DaySet } from './day-set.ts'

/**
 * The workdays of a calendar within some bounds. Its years follow no rule, so they are asked day by day, once each, and
 * never about a day on which the answer does not depend: it may not know that one.
 *
 * `rank` and `select` throw WorkdayCalendarError where the calendar does not know a date.
 *
 * @param includesFirst whether the first day belongs to the set in any case
 */
export function workdayCalendarDays(
  isWorkday: WorkdayCalendar,
  { firstDay, lastDay, most }: DayBounds,
  includesFirst: boolean,
): DaySet {
  const found: number[] = includesFirst && firstDay <= lastDay ? [firstDay] : []
  let asked = firstDay + found.length
  const mayAsk = (): boolean => asked <= lastDay && found.length < most
  const askNext = (): void => {
    if (askWorkday(isWorkday, localDateOf(asked))) found.push(asked)
    asked++
  }
  const select = (rank: number): number => {
    while (found.length <= rank && mayAsk()) askNext()
    return found[rank] ?? END_OF_DAYS
  }
  return {
    closed: false,
    rank(epochDay) {
      while (asked < epochDay && mayAsk()) askNext()
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
    fill(target, rank, length, unit, shift) {
      for (let index = 0; index < length; index++) target[index] = select(rank + index) * unit + shift
    },
  }
}
