import { type DialectChoices, dialectOf } from '../dialect/dialect.ts'
import { lastDayOf } from '../engine/calendar/last-day.ts'
import type { Notice } from '../input/notice.ts'
import type { Series } from '../series/series.ts'
import { END_OF_DAYS, epochDayOfLocal, secondOfDayOf } from '../time/local-date-time.ts'
import { clockChangeNotices } from './clock-changes.ts'
import { cutOf, emptySeries, endDateExcluded } from './ends.ts'
import { monthsWithout } from './months-without.ts'
import { nominalOf } from './nominal.ts'
import { unmatchedStart } from './unmatched-start.ts'
import { workdayNotices } from './workdays.ts'

/**
 * What a person should hear of a series before booking it, in the order in which it matters: that it is empty, cut or
 * short of its last day, that its start does not match, what its workdays are, which months it leaves out or moves, which local times its
 * zone skips or repeats. Each code comes at most once.
 *
 * The work is bounded, however long the series: a dozen months are looked for, clock changes for ten
 * years, holidays for one.
 *
 * @throws WorkdayCalendarError where the dialect's workday calendar does not know a date that predicting the series
 * needs (an open series: its first two).
 * @throws RangeError where the platform knows no such zone.
 * @example
 * noticesFor(day31From2026) // [{ code: 'short-months-skipped', day: 31, months: ['2026-02', '2026-04', …], dates: [], more: true }]
 */
export function noticesFor(series: Series, choices?: DialectChoices): readonly Notice[] {
  const dialect = dialectOf(choices)
  const nominal = nominalOf(series, dialect)
  const first = nominal.at(1)
  const count = nominal.count()
  const last = count === Infinity ? undefined : nominal.at(Math.max(count, 1))
  const cut = cutOf(series, dialect, count)
  return [
    ...(first === undefined ? [emptySeries(series, dialect)] : []),
    ...(cut ? [cut] : endDateExcluded(series, dialect, count)),
    ...(first === undefined ? [] : unmatchedStart(series, dialect, nominal)),
    ...workdayNotices(series, dialect, lastDayLookedAt()),
    ...monthsWithout(series, dialect, lastDayLookedAt()),
    ...(first === undefined ? [] : clockChangeNotices(series, dialect, last)),
  ]

  /** Up to where the rule would go on if months lacked nothing: the end, or the last of all occurrences asked for. */
  function lastDayLookedAt(): number {
    const { start, end } = series
    const isFull = cut !== undefined || (end.kind === 'count' && count === end.count)
    if (isFull && last !== undefined) return epochDayOfLocal(last)
    return Math.min(lastDayOf(end, secondOfDayOf(start), dialect.endDate), END_OF_DAYS - 1)
  }
}
