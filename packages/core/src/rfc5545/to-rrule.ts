import { type DialectChoices, dialectOf } from '../dialect/dialect.ts'
import { accept, type Result } from '../input/result.ts'
import { countOccurrences, nthOccurrence } from '../predict/queries.ts'
import type { Series } from '../series/series.ts'
import type { LocalDateTime } from '../time/local-date-time.ts'
import { basicFormat, isUtc, spelledAsIana } from './basic-format.ts'
import { expressRule } from './express-rule.ts'
import { skippedTimesOf } from './skipped-times.ts'

/**
 * The series as RFC 5545 text: `DTSTART` with its `TZID` (or in UTC), and an `RRULE` unless the meeting happens once.
 * The text means exactly what `predict` answers: a start that does not match gives way to the first match (the RFC
 * leaves such a DTSTART undefined, section 3.8.5.3), an end stands as COUNT or as UNTIL in UTC.
 *
 * An occurrence at a local time that the zone's clock skips has no place in a rule: readers of RFC 5545 leave it out
 * (section 3.3.10), where the service moves it. Such dates come as a notice; `toICalendar` writes them out one by one.
 *
 * Refused with `not-expressible`: a workday calendar, an included start that does not match, a series without
 * occurrences.
 *
 * @example
 * toRRule(mondaysAndWednesdays)
 * // { ok: true, value: 'DTSTART;TZID=Asia/Shanghai:20261130T100000\nRRULE:FREQ=WEEKLY;BYDAY=MO,WE;COUNT=10', notices: [] }
 */
export function toRRule(series: Series, choices?: DialectChoices): Result<string> {
  const dialect = spelledAsIana(dialectOf(choices))
  const expressed = expressRule(series, dialect)
  if (!expressed.ok) return expressed
  const { first, rule } = expressed.value
  const start = `DTSTART${stamp(first, dialect.zone)}`
  if (rule === undefined) return accept(start)
  const count = countOccurrences(series, dialect)
  const last = count === Infinity ? undefined : nthOccurrence(series, count, dialect)?.localStart
  return accept(`${start}\nRRULE:${rule}`, skippedTimesOf(series, dialect, last))
}

function stamp(local: LocalDateTime, zone: string): string {
  return isUtc(zone) ? `:${basicFormat(local)}Z` : `;TZID=${zone}:${basicFormat(local)}`
}
