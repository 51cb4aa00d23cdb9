import type { WorkdayCalendar } from '../dialect/dialect.ts'
import { WorkdayCalendarError } from '../input/errors.ts'
import type { LocalDate } from '../time/local-date-time.ts'

/**
 * What a workday calendar answers about a date.
 *
 * @throws WorkdayCalendarError where it answers no boolean, or throws: what it threw is the cause.
 */
export function askWorkday(isWorkday: WorkdayCalendar, date: LocalDate): boolean {
  let answer: unknown
  try {
    answer = isWorkday(date)
  } catch (cause) {
    throw cause instanceof WorkdayCalendarError ? cause : new WorkdayCalendarError(date, { cause })
  }
  if (typeof answer !== 'boolean') throw new WorkdayCalendarError(date)
  return answer
}
