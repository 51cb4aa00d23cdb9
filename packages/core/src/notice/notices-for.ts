import { type Dialect, type DialectChoices, dialectOf } from '../dialect/dialect.ts'
import { lastDayOf } from '../engine/calendar/last-day.ts'
import { firstMatchOf } from '../predict/first-match.ts'
import { countOccurrences, nthOccurrence } from '../predict/queries.ts'
import type { Series } from '../series/series.ts'
import { dateOf, END_OF_DAYS, epochDayOfLocal, secondOfDayOf } from '../time/local-date-time.ts'
import { clockChangeNotices } from './clock-changes.ts'
import { monthsWithout } from './months-without.ts'
import type { Notice } from './notice.ts'

/**
 * What a person should hear of a series before booking it, in the order in which it matters: that it is empty or cut,
 * that its start does not match, which months it leaves out or moves, which local times its zone skips or repeats.
 * The work is bounded: long or open series are looked at until a dozen cases are found, clock changes for ten years.
 *
 * @throws WorkdayCalendarError where the dialect's workday calendar does not know a date that the series needs.
 * @example
 * noticesFor(day31From2026) // [{ code: 'short-months-skipped', day: 31, months: ['2026-02', '2026-04', …], dates: [], more: true }]
 */
export function noticesFor(series: Series, choices?: DialectChoices): readonly Notice[] {
  if (series.recurrence.kind === 'once') return clockChangeNotices(series, dialectOf(choices), undefined)
  const dialect = dialectOf(choices)
  const count = countOccurrences(series, dialect)
  const lastDay = lastConsideredDay(series, dialect, count)
  return [
    ...emptyNotice(series, count),
    ...cutNotice(series, dialect),
    ...startNotice(series, dialect),
    ...monthsWithout(series, dialect, lastDay),
    ...(count === 0 ? [] : clockChangeNotices(series, dialect, lastDay)),
  ]
}

/** The last day that the series could reach: what lies later concerns nobody. Undefined for an endless one. */
function lastConsideredDay(series: Series, dialect: Dialect, count: number): number | undefined {
  if (count === Infinity) return undefined
  const untilDay = lastDayOf(series.end, secondOfDayOf(series.start), dialect.endDate)
  if (series.end.kind === 'until' && !isCut(series, dialect)) return untilDay
  const last = nthOccurrence(series, count, dialect)
  return last ? epochDayOfLocal(last.localStart) : Math.min(untilDay, END_OF_DAYS - 1)
}

function emptyNotice({ start, end }: Series, count: number): Notice[] {
  return count === 0 && end.kind === 'until' ? [{ code: 'empty-series', start, until: end.date }] : []
}

function isCut(series: Series, dialect: Dialect): boolean {
  return cutNotice(series, dialect).length > 0
}

function cutNotice(series: Series, dialect: Dialect): Notice[] {
  const { maxOccurrences } = dialect
  if (maxOccurrences === 'none') return []
  const asked = countOccurrences(series, { ...dialect, maxOccurrences: 'none' })
  return asked > maxOccurrences ? [{ code: 'cut-by-max-occurrences', maxOccurrences, asked }] : []
}

function startNotice(series: Series, dialect: Dialect): Notice[] {
  const { start } = series
  const first = firstMatchOf(series, dialect)
  if (first === start) return []
  const code = dialect.unmatchedStart === 'include' ? 'unmatched-start-included' : 'unmatched-start-skipped'
  return [{ code, start, firstMatch: first === undefined ? null : dateOf(first) }]
}
