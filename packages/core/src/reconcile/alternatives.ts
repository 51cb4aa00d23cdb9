import {
  type Dialect,
  type NamedPoint,
  namedPoints,
  otherChoice,
  type WorkdayCalendar,
} from '../dialect/dialect.ts'
import type { RecurrenceKind } from '../recurrence/recurrence.ts'
import type { Series } from '../series/series.ts'
import { isDateOnly } from '../time/local-date-time.ts'
import { decodeRecurrence } from '../wire/series/decode-recurrence.ts'
import { encodeRecurrence } from '../wire/series/encode-recurrence.ts'
import { endDateTimeAlternatives, fourthWeekAlternative, uncountedStart } from './other-readings.ts'
import type { Alternative, Reading } from './reading.ts'

/** The kinds whose wire fields hold weekday numbers. */
const NUMBERED: ReadonlySet<RecurrenceKind> = new Set(['weekly', 'monthlyByWeekday'])

/** Whether the other choice of a point can matter for a series. */
const canMatter: { readonly [Point in NamedPoint]: (series: Series) => boolean } = {
  weekdayNumbering: ({ recurrence }) => NUMBERED.has(recurrence.kind),
  shortMonth: ({ recurrence }) => recurrence.kind === 'monthlyByDay' && recurrence.day > 28,
  fifthWeek: ({ recurrence }) => recurrence.kind === 'monthlyByWeekday' && recurrence.week === 5,
  unmatchedStart: ({ recurrence }) => recurrence.kind !== 'once',
  endDate: ({ end }) => end.kind === 'until' && isDateOnly(end.date),
}

/** The other choices that can matter for a series; a limit that is lifted is the last. */
export function alternativesFor(
  { series, dialect }: Reading,
  workdayCalendars: Readonly<Record<string, WorkdayCalendar>>,
): readonly Alternative[] {
  const { recurrence, end } = series
  const found = namedPoints
    .filter((point) => canMatter[point](series))
    .map((point) => (point === 'weekdayNumbering' ? otherNumbering(dialect) : other(point, dialect)))
  if (recurrence.kind === 'monthlyByWeekday' && recurrence.week === 4) found.push(fourthWeekAlternative)
  if (recurrence.kind === 'workdays') found.push(...otherWorkdays(dialect, workdayCalendars))
  if (recurrence.kind !== 'once' && end.kind === 'count') found.push(uncountedStart(dialect))
  if (end.kind === 'until' && !isDateOnly(end.date)) found.push(...endDateTimeAlternatives(end.date))
  if (dialect.maxOccurrences !== 'none') {
    found.push({
      change: { point: 'maxOccurrences', from: dialect.maxOccurrences, to: 'none' },
      apply: (reading) => ({ ...reading, dialect: { ...reading.dialect, maxOccurrences: 'none' } }),
    })
  }
  return found
}

function other(point: NamedPoint, dialect: Dialect): Alternative {
  const to = otherChoice(point, dialect)
  return {
    change: { point, from: dialect[point], to },
    apply: (reading) => ({ ...reading, dialect: { ...reading.dialect, [point]: to } }),
  }
}

/** Another weekday numbering reads the numbers that were sent as other days. */
function otherNumbering(asked: Dialect): Alternative {
  const to = otherChoice('weekdayNumbering', asked)
  return {
    change: { point: 'weekdayNumbering', from: asked.weekdayNumbering, to },
    apply({ series, dialect: before }) {
      const dialect: Dialect = { ...before, weekdayNumbering: to }
      const read = decodeRecurrence(encodeRecurrence(series.recurrence, before), dialect)
      return read.ok ? { series: { ...series, recurrence: read.value }, dialect } : undefined
    },
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
    change: { point: 'workdays', from, to },
    apply: (reading) => ({ ...reading, dialect: { ...reading.dialect, workdays: choice } }),
  }))
}
