import {
  decodeSeries,
  encodeSeries,
  type LocalDateTime,
  type NamedPoint,
  namedPoints,
  otherChoice,
} from '@umeeting/core'
import type { SeriesAndDialect } from '../arbitraries/series.ts'
import { firstOf } from '../oracle/first-of.ts'
import { localOf, textOfLocal } from '../oracle/local-text.ts'
import { oracleOccurrences } from '../oracle/oracle-occurrences.ts'

/** Another reading of a series at one point: `name` is the point and the choice. */
export interface NamedReading {
  readonly name: string
  readonly of: (asked: SeriesAndDialect) => SeriesAndDialect | undefined
}

/** The readings that `docs/semantics.md` names, in its order; each of those that a series can have. */
export function readingsOf({ series, dialect }: SeriesAndDialect): readonly NamedReading[] {
  const { recurrence, end } = series
  const others = new Map<string, NamedReading>()
  for (const point of namedPoints) {
    const to = otherChoice(point, dialect)
    others.set(point, { name: `${point}:${to}`, of: (asked) => reread(asked, point, to) })
  }
  const isNumbered = recurrence.kind === 'weekly' || recurrence.kind === 'monthlyByWeekday'
  const week = recurrence.kind === 'monthlyByWeekday' ? recurrence.week : 0
  const date = end.kind === 'until' ? end.date : ''
  return [
    isNumbered && others.get('weekdayNumbering'),
    recurrence.kind === 'monthlyByDay' && recurrence.day > 28 && others.get('shortMonth'),
    week === 5 && others.get('fifthWeek'),
    week === 4 && { name: 'fourthWeek:last', of: lastForFourth },
    recurrence.kind !== 'once' && others.get('unmatchedStart'),
    recurrence.kind !== 'once' &&
      end.kind === 'count' && { name: 'unmatchedStart:include-uncounted', of: startBesideCount },
    date.length === 10 && others.get('endDate'),
    date.length > 10 && endingAt('exclusive', textOfLocal(localOf(date) - 1000)),
    date.length > 10 && endingAt('whole-day', `${date.slice(0, 10)} 23:59:59` as LocalDateTime),
    date.length > 10 && endingAt('start-of-day', `${date.slice(0, 10)} 00:00:00` as LocalDateTime),
    dialect.maxOccurrences !== 'none' && { name: 'maxOccurrences:none', of: withoutLimit },
  ].filter((reading) => reading !== false && reading !== undefined)
}

/** Wire fields are read again where the numbers of weekdays mean other days. */
function reread(
  { series, dialect }: SeriesAndDialect,
  point: NamedPoint,
  to: string,
): SeriesAndDialect | undefined {
  const other = Object.assign({}, dialect, { [point]: to })
  if (point !== 'weekdayNumbering') return { series, dialect: other }
  const read = decodeSeries(encodeSeries(series, dialect), other)
  return read.ok ? { series: { ...read.value, end: series.end }, dialect: other } : undefined
}

function lastForFourth({ series, dialect }: SeriesAndDialect): SeriesAndDialect | undefined {
  if (series.recurrence.kind !== 'monthlyByWeekday') return undefined
  const recurrence = { ...series.recurrence, week: 5 } as const
  return { series: { ...series, recurrence }, dialect: { ...dialect, fifthWeek: 'last-week' } }
}

function startBesideCount({ series, dialect }: SeriesAndDialect): SeriesAndDialect | undefined {
  if (series.end.kind !== 'count') return undefined
  const open = { ...series, end: { kind: 'open' } } as const
  const [first] = firstOf(oracleOccurrences(open, { ...dialect, zone: 'UTC', unmatchedStart: 'skip' }), 1)
  if (first?.localStart === series.start) return undefined
  return {
    series: { ...series, end: { kind: 'count', count: series.end.count + 1 } },
    dialect: { ...dialect, unmatchedStart: 'include' },
  }
}

function endingAt(to: string, date: LocalDateTime): NamedReading {
  return {
    name: `endDateTime:${to}`,
    of: ({ series, dialect }) => ({ series: { ...series, end: { kind: 'until', date } }, dialect }),
  }
}

function withoutLimit({ series, dialect }: SeriesAndDialect): SeriesAndDialect {
  return { series, dialect: { ...dialect, maxOccurrences: 'none' } }
}
