import type { Dialect, WorkdayCalendar } from '../dialect/dialect.ts'
import type { RecurrenceKind } from '../recurrence/recurrence.ts'
import type { Series } from '../series/series.ts'
import { isDateOnly } from '../time/local-date-time.ts'
import { decodeRecurrence } from '../wire/series/decode-recurrence.ts'
import { encodeRecurrence } from '../wire/series/encode-recurrence.ts'
import type { Change, Explanation } from './reconciliation.ts'

/** Another choice at one point of the dialect. */
export interface Alternative {
  readonly point: keyof Dialect
  readonly change: Change
  readonly apply: (dialect: Dialect) => Dialect
}

/** The kinds whose wire fields hold weekday numbers. */
const NUMBERED: ReadonlySet<RecurrenceKind> = new Set(['weekly', 'monthlyByWeekday'])

/**
 * The other choices that can matter for a series, most plausible first: how weekdays are counted is mistaken most
 * often (Zoom, which the service resells, counts from Sunday).
 */
export function alternativesFor(
  series: Series,
  dialect: Dialect,
  workdayCalendars: Readonly<Record<string, WorkdayCalendar>>,
): readonly Alternative[] {
  const { recurrence, end } = series
  const found: Alternative[] = []
  if (NUMBERED.has(recurrence.kind)) {
    found.push(other(dialect, 'weekdayNumbering', 'monday-is-1', 'sunday-is-1'))
  }
  if (recurrence.kind === 'monthlyByDay' && recurrence.day > 28) {
    found.push(other(dialect, 'shortMonth', 'skip', 'last-day'))
  }
  if (recurrence.kind === 'monthlyByWeekday' && recurrence.week === 5) {
    found.push(other(dialect, 'fifthWeek', 'skip', 'last-week'))
  }
  if (recurrence.kind === 'workdays') found.push(...otherWorkdays(dialect, workdayCalendars))
  if (recurrence.kind !== 'once') found.push(other(dialect, 'unmatchedStart', 'skip', 'include'))
  if (end.kind === 'until' && isDateOnly(end.date)) {
    found.push(other(dialect, 'endDate', 'whole-day', 'start-of-day'))
  }
  if (dialect.maxOccurrences !== 'none') {
    found.push({
      point: 'maxOccurrences',
      change: { point: 'maxOccurrences', from: dialect.maxOccurrences, to: 'none' },
      apply: (before) => ({ ...before, maxOccurrences: 'none' }),
    })
  }
  return found
}

function other<Point extends 'weekdayNumbering' | 'shortMonth' | 'fifthWeek' | 'unmatchedStart' | 'endDate'>(
  dialect: Dialect,
  point: Point,
  one: Dialect[Point],
  another: Dialect[Point],
): Alternative {
  const to = dialect[point] === one ? another : one
  return {
    point,
    change: { point, from: dialect[point], to },
    apply: (before) => ({ ...before, [point]: to }),
  }
}

function otherWorkdays(
  { workdays }: Dialect,
  calendars: Readonly<Record<string, WorkdayCalendar>>,
): readonly Alternative[] {
  const from = typeof workdays === 'string' ? workdays : 'workday calendar'
  const choices: readonly (readonly [string, Dialect['workdays']])[] = [
    ...(typeof workdays === 'string' ? [] : [['monday-to-friday', 'monday-to-friday'] as const]),
    ...Object.entries(calendars).filter(([, calendar]) => calendar !== workdays),
  ]
  return choices.map(([to, choice]) => ({
    point: 'workdays',
    change: { point: 'workdays', from, to },
    apply: (before) => ({ ...before, workdays: choice }),
  }))
}

/** A reading with one more alternative. Another weekday numbering reads the numbers that were sent as other days. */
export function withAlternative(reading: Explanation, { point, change, apply }: Alternative): Explanation {
  const dialect = apply(reading.dialect)
  const { series } = reading
  const changes = [...reading.changes, change]
  if (point !== 'weekdayNumbering') return { changes, series, dialect }
  const reread = decodeRecurrence(encodeRecurrence(series.recurrence, reading.dialect), dialect)
  return { changes, series: reread.ok ? { ...series, recurrence: reread.value } : series, dialect }
}
