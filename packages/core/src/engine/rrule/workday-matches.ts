import type { WorkdayCalendar } from '../../dialect/dialect.ts'
import { dateOf } from '../../time/local-date-time.ts'
import { askWorkday } from '../ask-workday.ts'
import { localDateTimeOfFloating } from './floating-time.ts'
import type { Matches } from './matches.ts'

/**
 * Those of some matches that a calendar says are workdays. A calendar follows no rule, so it is asked from the first
 * day on, and never about a day that the answer does not depend on.
 *
 * Both answers throw WorkdayCalendarError where the calendar does not know a date.
 */
export function workdayMatches(matches: Matches, isWorkday: WorkdayCalendar): Matches {
  const accepts = (time: number): boolean => askWorkday(isWorkday, dateOf(localDateTimeOfFloating(time)))
  return {
    countBefore(time, most) {
      let count = 0
      if (most === 0) return count
      for (const each of matches.from(0)) {
        if (each >= time) break
        if (accepts(each) && ++count === most) break
      }
      return count
    },
    *from(index) {
      let rest = index
      for (const each of matches.from(0)) if (accepts(each) && rest-- <= 0) yield each
    },
  }
}
