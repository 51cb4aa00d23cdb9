import type { Dialect } from '../dialect/dialect.ts'
import { matchingDaysOf } from '../engine/calendar/matching-days.ts'
import type { Series } from '../series/series.ts'
import {
  END_OF_DAYS,
  epochDayOfLocal,
  type LocalDateTime,
  localDateTimeOf,
  secondOfDayOf,
} from '../time/local-date-time.ts'

/**
 * The first local time at or after the start that matches the rule, whatever the end; undefined where there is none.
 *
 * @param withinDays how many days after the start are looked at; a workday calendar is asked about no later one
 */
export function firstMatchOf(
  { recurrence, start }: Pick<Series, 'recurrence' | 'start'>,
  dialect: Dialect,
  withinDays: number = END_OF_DAYS,
): LocalDateTime | undefined {
  const startDay = epochDayOfLocal(start)
  const lastDay = Math.min(startDay + withinDays, END_OF_DAYS - 1)
  const bounds = { firstDay: startDay, lastDay, most: 1 }
  const days = matchingDaysOf(recurrence, { ...dialect, unmatchedStart: 'skip' }, bounds)
  const first = days.select(days.rank(startDay))
  return first <= lastDay ? localDateTimeOf(first, secondOfDayOf(start)) : undefined
}
