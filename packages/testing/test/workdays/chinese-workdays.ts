import { createRequire } from 'node:module'
import type { LocalDate, WorkdayCalendar } from '@umeeting/core'

/** The dates that chinese-days publishes, each with the festival that it belongs to. */
interface ChineseDays {
  readonly holidays: Readonly<Record<string, string>>
  /** Weekend days that are worked for a holiday. */
  readonly workdays: Readonly<Record<string, string>>
}

/**
 * Its data, and not its functions: those take a date apart in the zone of the process, and guess in years that they
 * do not know.
 */
const { holidays, workdays } = createRequire(import.meta.url)(
  'chinese-days/dist/chinese-days.json',
) as ChineseDays

/** The years whose arrangement the State Council has announced, as far as the package has it. */
export const announcedYears: ReadonlySet<string> = new Set(
  Object.keys(holidays).map((date) => date.slice(0, 4)),
)

/** The statutory workdays of China; undefined in years that are not announced. */
export const chineseWorkdays: WorkdayCalendar = (date: LocalDate): boolean | undefined => {
  if (!announcedYears.has(date.slice(0, 4))) return undefined
  if (date in workdays) return true
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay()
  return weekday >= 1 && weekday <= 5 && !(date in holidays)
}
