import { type LocalDate, type LocalDateTime, type SeriesEnd, type Weekday, weekdays } from '@umeeting/core'
import fc from 'fast-check'
import { localOf, textOfLocal } from '../oracle/local-text.ts'
import { anyWeekdays } from './weekday.ts'
import { anySeriesAndDialect, type SeriesAndDialect } from './series.ts'

/** Two series of which each occurrence of the one lies so many days after that of the other. */
export interface Shift {
  /** The one whose occurrences come first. */
  readonly earlier: SeriesAndDialect
  /** The one whose occurrences come later. */
  readonly later: SeriesAndDialect
  /** How many days later: at least 1. */
  readonly days: number
}

const DAY = 86_400_000

/** The Gregorian calendar repeats after 400 years, weekdays included. */
const CYCLE = 146_097

/** Zones do not repeat, and skip times at one date and not at another. */
const still = { zone: 'UTC', workdays: 'monday-to-friday' } as const

/** Shifts, each kind under the sentence that says why it is one. */
export const shifts: Readonly<Record<string, () => fc.Arbitrary<Shift>>> = {
  'the calendar repeats after 400 years': () =>
    anySeriesAndDialect({}, still).map((earlier) => ({
      earlier,
      later: shifted(earlier, CYCLE),
      days: CYCLE,
    })),
  'the last day of a month is followed by the first of another': () =>
    anySeriesAndDialect(
      { kinds: ['monthlyByDay'] },
      { ...still, shortMonth: 'last-day', unmatchedStart: 'skip' },
    ).map((asked) => {
      const earlier = {
        ...asked,
        series: { ...asked.series, recurrence: { kind: 'monthlyByDay', day: 31 } as const },
      }
      const later = shifted(earlier, 1)
      return {
        earlier,
        later: { ...later, series: { ...later.series, recurrence: { kind: 'monthlyByDay', day: 1 } } },
        days: 1,
      }
    }),
  'the next days of some weekdays are the next weekdays': () =>
    fc.tuple(anySeriesAndDialect({}, still), anyWeekdays()).map(([asked, [first, ...rest]]) => {
      const earlier = {
        ...asked,
        series: { ...asked.series, recurrence: { kind: 'weekly', weekdays: [first, ...rest] } as const },
      }
      const later = shifted(earlier, 1)
      const next = { kind: 'weekly', weekdays: [dayAfter(first), ...rest.map(dayAfter)] } as const
      return { earlier, later: { ...later, series: { ...later.series, recurrence: next } }, days: 1 }
    }),
}

function shifted({ series, dialect }: SeriesAndDialect, days: number): SeriesAndDialect {
  const { start, end } = series
  return { series: { ...series, start: movedBy(start, days), end: movedEnd(end, days) }, dialect }
}

function movedEnd(end: SeriesEnd, days: number): SeriesEnd {
  if (end.kind !== 'until') return end
  const date = movedBy(end.date, days)
  return { kind: 'until', date: end.date.length === 10 ? (date.slice(0, 10) as LocalDate) : date }
}

function movedBy(local: LocalDate | LocalDateTime, days: number): LocalDateTime {
  return textOfLocal(localOf(local) + days * DAY)
}

function dayAfter(weekday: Weekday): Weekday {
  return weekdays[(weekdays.indexOf(weekday) + 1) % 7] ?? weekday
}
