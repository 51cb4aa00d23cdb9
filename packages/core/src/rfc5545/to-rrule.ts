import { type Dialect, type DialectChoices, dialectOf } from '../dialect/dialect.ts'
import { issue } from '../input/issue.ts'
import { accept, refuse, type Result } from '../input/result.ts'
import { firstMatchOf } from '../predict/first-match.ts'
import { countOccurrences, nthOccurrence } from '../predict/queries.ts'
import type { Recurrence, RecurrenceKind, RecurrenceOf } from '../recurrence/recurrence.ts'
import type { Series } from '../series/series.ts'
import { isDateOnly, type LocalDateTime } from '../time/local-date-time.ts'
import { instantOf } from '../time/zone/instant.ts'
import { weekdayCodes } from './weekday-codes.ts'

const rules: {
  readonly [Kind in RecurrenceKind]: (recurrence: RecurrenceOf<Kind>, dialect: Dialect) => string
} = {
  once: () => '',
  daily: () => 'FREQ=DAILY',
  // By FREQ=DAILY it comes back as workdays, not as a weekly rule of the same days.
  workdays: () => 'FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR',
  weekly: ({ weekdays }) => `FREQ=WEEKLY;BYDAY=${weekdays.map((weekday) => weekdayCodes[weekday]).join(',')}`,
  monthlyByDay({ day }, { shortMonth }) {
    if (day < 29 || shortMonth === 'skip') return `FREQ=MONTHLY;BYMONTHDAY=${day}`
    if (day === 31) return 'FREQ=MONTHLY;BYMONTHDAY=-1'
    return `FREQ=MONTHLY;BYMONTHDAY=${day === 30 ? '28,29,30' : '28,29'};BYSETPOS=-1`
  },
  monthlyByWeekday({ week, weekday }, { fifthWeek }) {
    const ordinal = week === 5 && fifthWeek === 'last-week' ? -1 : week
    return `FREQ=MONTHLY;BYDAY=${ordinal}${weekdayCodes[weekday]}`
  },
}

/**
 * The series as RFC 5545 text: `DTSTART` with its `TZID` (or in UTC), and an `RRULE` unless the meeting happens once.
 * The text means exactly what `predict` answers: a start that does not match gives way to the first match (the RFC
 * leaves such a DTSTART undefined, section 3.8.5.3), an end stands as COUNT or as UNTIL in UTC.
 *
 * Refused with `not-expressible`: a workday calendar, an included start that does not match, a series without
 * occurrences.
 *
 * @example
 * toRRule(mondaysAndWednesdays)
 * // { ok: true, value: 'DTSTART;TZID=Asia/Shanghai:20261130T100000\nRRULE:FREQ=WEEKLY;BYDAY=MO,WE;COUNT=10', notices: [] }
 */
export function toRRule(series: Series, choices?: DialectChoices): Result<string> {
  const dialect = dialectOf(choices)
  const { recurrence, start } = series
  if (recurrence.kind === 'workdays' && dialect.workdays !== 'monday-to-friday') {
    return refuse([
      issue('not-expressible', ['workdays'], { choices: ['monday-to-friday'] }, 'WorkdayCalendar'),
    ])
  }
  const first = firstMatchOf(series, dialect)
  if (first !== start && dialect.unmatchedStart === 'include') {
    return refuse([
      issue(
        'not-expressible',
        ['start'],
        first === undefined ? { thing: 'matching-start' } : { choices: [first] },
        start,
      ),
    ])
  }
  const count = countOccurrences(series, dialect)
  if (first === undefined || count === 0)
    return refuse([issue('not-expressible', [], { thing: 'an-occurrence' }, '0')])
  const rule = rules[recurrence.kind] as (recurrence: Recurrence, dialect: Dialect) => string
  const dtstart = `DTSTART${stamp(first, dialect.zone)}`
  if (recurrence.kind === 'once') return accept(dtstart)
  return accept(`${dtstart}\nRRULE:${rule(recurrence, dialect)}${endPart(series, dialect, count)}`)
}

function endPart(series: Series, dialect: Dialect, count: number): string {
  const { end } = series
  if (count === Infinity) return ''
  const cut = dialect.maxOccurrences !== 'none' && count === dialect.maxOccurrences
  if (end.kind !== 'until' || cut) return `;COUNT=${count}`
  const bound = isDateOnly(end.date)
    ? (`${end.date} ${dialect.endDate === 'whole-day' ? '23:59:59' : '00:00:00'}` as LocalDateTime)
    : end.date
  // The last occurrence may lie later than the bound by a gap of the clock that moved it, and belongs to the series.
  const last = nthOccurrence(series, count, dialect)?.startsAt ?? -Infinity
  const until = new Date(Math.max(instantOf(bound, dialect.zone), last)).toISOString()
  return `;UNTIL=${compact(`${until.slice(0, 10)} ${until.slice(11, 19)}` as LocalDateTime)}Z`
}

function stamp(local: LocalDateTime, zone: string): string {
  return zone === 'UTC' || zone === 'Etc/UTC' ? `:${compact(local)}Z` : `;TZID=${zone}:${compact(local)}`
}

/** `2026-11-30 10:00:00` as `20261130T100000`. */
function compact(local: LocalDateTime): string {
  return local.replaceAll(/[-:]/g, '').replace(' ', 'T')
}
