import {
  type DayOfMonth,
  type Dialect,
  type DialectChoices,
  type LocalDateTime,
  type Recurrence,
  type RecurrenceKind,
  type Series,
  type WeekOfMonth,
  weekdays,
} from '@umeeting/core'
import fc from 'fast-check'
import { localOf, textOfLocal } from '../oracle/local-text.ts'
import { anyDialect } from './dialect.ts'
import { anyLocalDateTime } from './local-date-time.ts'
import type { DateRange } from './local-date.ts'
import { anyRecurrence } from './recurrence.ts'
import { anyEndOf } from './series-end.ts'
import { anyTransitionTime } from './transition-time.ts'

/** What a generated series may be. */
export interface SeriesConstraints {
  /** @default all */
  readonly kinds?: readonly RecurrenceKind[]
  /** Where the start lies. @default 1970-01-01 … 2200-12-31 */
  readonly starts?: DateRange
}

/** A series and how it is read. */
export interface SeriesAndDialect {
  /** What repeats, from when, until when. */
  readonly series: Series
  /** How the service reads it. */
  readonly dialect: Dialect
}

const DAY = 86_400_000

/**
 * Series; shrinks towards one that is daily, open and early. Many are open, and some have thousands of occurrences:
 * take the first few, or ask for windows.
 */
export function anySeries(constraints: SeriesConstraints = {}): fc.Arbitrary<Series> {
  return fc
    .tuple(anySeriesOf(constraints), fc.constantFrom('Asia/Shanghai', 'America/New_York'))
    .map(([seriesOf, zone]) => seriesOf(zone))
}

/**
 * Series with the dialects that read them: a third of the series meet a change of the dialect's own clock, by a time
 * that it skips or repeats, or by a second's breadth.
 *
 * @param fixed points of the dialect that are not to vary
 */
export function anySeriesAndDialect(
  constraints: SeriesConstraints = {},
  fixed: DialectChoices = {},
): fc.Arbitrary<SeriesAndDialect> {
  return fc
    .tuple(anyDialect(fixed), anySeriesOf(constraints))
    .map(([dialect, seriesOf]) => ({ series: seriesOf(dialect.zone), dialect }))
}

/** Series as functions of the zone that they are to be interesting in. */
function anySeriesOf({ kinds, starts }: SeriesConstraints): fc.Arbitrary<(zone: string) => Series> {
  const time = fc.oneof(
    { withCrossShrink: true },
    { weight: 2, arbitrary: anyLocalDateTime(starts).map((local) => () => local) },
    { weight: 1, arbitrary: anyTransitionTime(starts) },
  )
  return fc
    .record({
      recurrence: anyRecurrence(kinds),
      met: fc.oneof({ withCrossShrink: true }, fc.constant(undefined), anyLead()),
      timeOf: time,
      endOf: anyEndOf(),
    })
    .map(({ recurrence, met, timeOf, endOf }) => (zone) => {
      const local = timeOf(zone)
      const start = met === undefined ? local : daysBefore(local, met)
      return {
        recurrence: met === undefined ? recurrence : meeting(recurrence, local),
        start,
        end: recurrence.kind === 'once' ? { kind: 'open' } : endOf(start),
      }
    })
}

/** How many days before a date that it is to meet a series starts. */
function anyLead(): fc.Arbitrary<number> {
  return fc.oneof(
    fc.integer({ min: 0, max: 9 }),
    fc.integer({ min: 0, max: 5 }).map((weeks) => weeks * 7),
    fc.integer({ min: 0, max: 400 }),
  )
}

function daysBefore(local: LocalDateTime, days: number): LocalDateTime {
  return textOfLocal(Math.max(localOf(local) - days * DAY, Date.UTC(1900, 0, 1)))
}

/** The recurrence changed so that it falls on that day. */
function meeting(recurrence: Recurrence, local: LocalDateTime): Recurrence {
  const date = new Date(localOf(local))
  const day = date.getUTCDate()
  const weekday = weekdays[(date.getUTCDay() + 6) % 7] ?? 'monday'
  switch (recurrence.kind) {
    case 'once':
    case 'daily':
    case 'workdays':
      return recurrence
    case 'weekly': {
      const [first = weekday, ...rest] = weekdays.filter(
        (each) => each === weekday || recurrence.weekdays.includes(each),
      )
      return { kind: 'weekly', weekdays: [first, ...rest] }
    }
    case 'monthlyByDay':
      return { kind: 'monthlyByDay', day: day as DayOfMonth }
    case 'monthlyByWeekday':
      return { kind: 'monthlyByWeekday', week: Math.ceil(day / 7) as WeekOfMonth, weekday }
  }
}
