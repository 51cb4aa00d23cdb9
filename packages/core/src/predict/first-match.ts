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

/** The first local time at or after the start that matches the rule, whatever the end; undefined where there is none. */
export function firstMatchOf({ recurrence, start }: Series, dialect: Dialect): LocalDateTime | undefined {
  const startDay = epochDayOfLocal(start)
  const bounds = { firstDay: startDay, lastDay: END_OF_DAYS - 1, most: 1 }
  const days = matchingDaysOf(recurrence, { ...dialect, unmatchedStart: 'skip' }, bounds)
  const first = days.select(days.rank(startDay))
  return first < END_OF_DAYS ? localDateTimeOf(first, secondOfDayOf(start)) : undefined
}
