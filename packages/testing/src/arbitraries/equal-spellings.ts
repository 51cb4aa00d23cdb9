import {
  type Dialect,
  type LocalDate,
  type LocalDateTime,
  otherChoice,
  type Series,
  type SeriesEnd,
} from '@umeeting/core'
import fc from 'fast-check'
import { nominalOccurrences } from '../oracle/nominal-occurrences.ts'
import { textOfLocal } from '../oracle/local-text.ts'
import { anyRecurrence } from './recurrence.ts'
import { anySeriesAndDialect, type SeriesAndDialect, type SeriesConstraints } from './series.ts'

/** Two series, each with its dialect, that mean the same occurrences. */
export interface EqualSpelling {
  /** The one spelling. */
  readonly one: SeriesAndDialect
  /** The other one. */
  readonly other: SeriesAndDialect
}

const everyDay = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const
const mondayToFriday = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const

/** Equal spellings, each kind under the sentence that says why they are equal. */
export const equalSpellings: Readonly<Record<string, () => fc.Arbitrary<EqualSpelling>>> = {
  'all seven weekdays are every day': pairs({ kinds: ['daily'] }, ({ series, dialect }) => ({
    series: { ...series, recurrence: { kind: 'weekly', weekdays: everyDay } },
    dialect,
  })),
  'Monday to Friday are the workdays': pairs({ kinds: ['workdays'] }, ({ series, dialect }) => ({
    series: { ...series, recurrence: { kind: 'weekly', weekdays: mondayToFriday } },
    dialect,
  })),
  'a workday calendar may say Monday to Friday': pairs({ kinds: ['workdays'] }, ({ series, dialect }) => ({
    series,
    dialect: { ...dialect, workdays: isMondayToFriday },
  })),
  'every month has days 1–28': pairs({ kinds: ['monthlyByDay'] }, ({ series, dialect }) => {
    const { recurrence } = series
    const exists = recurrence.kind === 'monthlyByDay' && recurrence.day <= 28
    return {
      series,
      dialect: exists ? { ...dialect, shortMonth: otherChoice('shortMonth', dialect) } : dialect,
    }
  }),
  'every month has weeks 1–4': pairs({ kinds: ['monthlyByWeekday'] }, ({ series, dialect }) => {
    const { recurrence } = series
    const exists = recurrence.kind === 'monthlyByWeekday' && recurrence.week <= 4
    return {
      series,
      dialect: exists ? { ...dialect, fifthWeek: otherChoice('fifthWeek', dialect) } : dialect,
    }
  }),
  'the numbering of weekdays ends with decoding': pairs({}, ({ series, dialect }) => ({
    series,
    dialect: { ...dialect, weekdayNumbering: otherChoice('weekdayNumbering', dialect) },
  })),
  'a count is the most that a dialect allows': pairs({}, ({ series, dialect }) =>
    series.end.kind === 'count'
      ? {
          series: { ...series, end: { kind: 'open' } },
          dialect: { ...dialect, maxOccurrences: fewer(series.end, dialect) },
        }
      : { series, dialect },
  ),
  'an end date is its last second, or its first': pairs({}, ({ series, dialect }) => ({
    series: { ...series, end: spelledOut(series.end, dialect) },
    dialect,
  })),
  'what starts with a match has no unmatched start': () =>
    anySeriesAndDialect({}, { unmatchedStart: 'skip' }).map((asked) => {
      const [first] = nominalOccurrences({ ...asked.series, end: { kind: 'open' } }, asked.dialect)
      const start = first ? textOfLocal(first.local) : asked.series.start
      const one = { ...asked, series: { ...asked.series, start, end: notBefore(asked.series.end, start) } }
      return { one, other: { ...one, dialect: { ...one.dialect, unmatchedStart: 'include' } } }
    }),
  'what is counted is as well ended by its last': () =>
    fc
      .tuple(
        anySeriesAndDialect(),
        anyRecurrence(['daily', 'weekly', 'monthlyByDay']),
        fc.integer({ min: 1, max: 30 }),
      )
      .map(([{ series, dialect }, recurrence, count]) => {
        const one: Series = { ...series, recurrence, end: { kind: 'count', count } }
        const last = [...nominalOccurrences(one, dialect)].at(-1)
        const end: SeriesEnd = last ? { kind: 'until', date: textOfLocal(last.local) } : one.end
        return { one: { series: one, dialect }, other: { series: { ...one, end }, dialect } }
      }),
  'what happens once is the first of many': pairs({ kinds: ['once'] }, ({ series, dialect }) => ({
    series: { ...series, recurrence: { kind: 'daily' }, end: { kind: 'count', count: 1 } },
    dialect,
  })),
}

/** Each series with what it is turned into. */
function pairs(
  constraints: SeriesConstraints,
  turn: (one: SeriesAndDialect) => SeriesAndDialect,
): () => fc.Arbitrary<EqualSpelling> {
  return () => {
    const fixed = constraints.kinds?.includes('workdays') ? { workdays: 'monday-to-friday' as const } : {}
    return anySeriesAndDialect(constraints, fixed).map((one) => ({ one, other: turn(one) }))
  }
}

function isMondayToFriday(date: LocalDate): boolean {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay()
  return weekday >= 1 && weekday <= 5
}

function fewer({ count }: { readonly count: number }, { maxOccurrences }: Dialect): number {
  return maxOccurrences === 'none' ? count : Math.min(count, maxOccurrences)
}

function spelledOut(end: SeriesEnd, { endDate }: Dialect): SeriesEnd {
  if (end.kind !== 'until' || end.date.length > 10) return end
  return {
    kind: 'until',
    date: `${end.date} ${endDate === 'whole-day' ? '23:59:59' : '00:00:00'}` as LocalDateTime,
  }
}

function notBefore(end: SeriesEnd, start: LocalDateTime): SeriesEnd {
  return end.kind === 'until' && end.date < start ? { kind: 'until', date: start } : end
}
