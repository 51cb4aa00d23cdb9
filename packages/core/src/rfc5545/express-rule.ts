import type { Dialect } from '../dialect/dialect.ts'
import { issue } from '../input/issue.ts'
import { accept, refuse, type Result } from '../input/result.ts'
import { firstMatchOf } from '../predict/first-match.ts'
import { countOccurrences, nthOccurrence } from '../predict/queries.ts'
import type { Recurrence, RecurrenceKind, RecurrenceOf } from '../recurrence/recurrence.ts'
import type { Series } from '../series/series.ts'
import { isDateOnly, type LocalDateTime } from '../time/local-date-time.ts'
import { instantOf } from '../time/zone/instant.ts'
import { basicFormat } from './basic-format.ts'
import { weekdayCodes } from './weekday-codes.ts'

/** A series in the terms of RFC 5545. */
export interface ExpressedRule {
  /** What DTSTART names: the first date of the rule. */
  readonly first: LocalDateTime
  /** The value of RRULE; undefined for a meeting that happens once. */
  readonly rule: string | undefined
  /** Whether the rule picks one of several days by BYSETPOS, which not every reader does rightly. */
  readonly picksByPosition: boolean
}

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
 * The rule of a series, and where it starts. Refused with `not-expressible`: a workday calendar, an included start that
 * does not match, a series without occurrences.
 */
export function expressRule(series: Series, dialect: Dialect): Result<ExpressedRule> {
  const { recurrence, start } = series
  if (recurrence.kind === 'workdays' && dialect.workdays !== 'monday-to-friday') {
    return refuse([
      issue('not-expressible', ['workdays'], { choices: ['monday-to-friday'] }, 'WorkdayCalendar'),
    ])
  }
  const first = firstMatchOf(series, dialect)
  if (first !== start && dialect.unmatchedStart === 'include') {
    const expected = first === undefined ? ({ thing: 'matching-start' } as const) : { choices: [first] }
    return refuse([issue('not-expressible', ['start'], expected, start)])
  }
  const count = countOccurrences(series, dialect)
  if (first === undefined || count === 0)
    return refuse([issue('not-expressible', [], { thing: 'an-occurrence' }, '0')])
  if (recurrence.kind === 'once') return accept({ first, rule: undefined, picksByPosition: false })
  const days = (rules[recurrence.kind] as (recurrence: Recurrence, dialect: Dialect) => string)(
    recurrence,
    dialect,
  )
  const rule = days + endPart(series, dialect, count)
  return accept({ first, rule, picksByPosition: days.includes(';BYSETPOS=') })
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
  return `;UNTIL=${basicFormat(`${until.slice(0, 10)} ${until.slice(11, 19)}` as LocalDateTime)}Z`
}
