import type { DayOfMonth, Recurrence, Series, WeekOfMonth } from '@umeeting/core'
import fc from 'fast-check'
import { anyRecurrenceOf } from './recurrence.ts'
import { anySeriesAndDialect, type SeriesAndDialect } from './series.ts'
import { anyWeekday } from './weekday.ts'

/** A series, and others of the same start and end whose occurrences together are its own, each once. */
export interface Union extends SeriesAndDialect {
  /** Series of the same start and end. */
  readonly parts: readonly Series[]
}

const numbers = (length: number): readonly number[] => Array.from({ length }, (_, index) => index + 1)

/** Unions, each kind under the sentence that says what is put together. */
export const unions: Readonly<Record<string, () => fc.Arbitrary<Union>>> = {
  'workdays and weekends are every day': () =>
    partsOf(fc.constant({ kind: 'daily' }), () => [
      { kind: 'workdays' },
      { kind: 'weekly', weekdays: ['saturday', 'sunday'] },
    ]),
  'some weekdays are each of them': () =>
    partsOf(anyRecurrenceOf('weekly'), ({ weekdays }) =>
      weekdays.map((weekday) => ({ kind: 'weekly', weekdays: [weekday] })),
    ),
  'days 1–31 of the month are every day': () =>
    partsOf(fc.constant({ kind: 'daily' }), () =>
      numbers(31).map((day) => ({ kind: 'monthlyByDay', day: day as DayOfMonth })),
    ),
  'the five weeks of a weekday are all its days': () =>
    partsOf(
      anyWeekday().map((weekday) => ({ kind: 'weekly' as const, weekdays: [weekday] as const })),
      ({ weekdays: [weekday] }) =>
        numbers(5).map((week) => ({ kind: 'monthlyByWeekday', week: week as WeekOfMonth, weekday })),
    ),
}

/** No end by count, and no unmatched start: they don't add up. */
function partsOf<Whole extends Recurrence>(
  whole: fc.Arbitrary<Whole>,
  split: (whole: Whole) => readonly Recurrence[],
): fc.Arbitrary<Union> {
  const fixed = {
    workdays: 'monday-to-friday',
    shortMonth: 'skip',
    fifthWeek: 'skip',
    unmatchedStart: 'skip',
    maxOccurrences: 'none',
  } as const
  return fc
    .tuple(anySeriesAndDialect({ kinds: ['daily'] }, fixed), whole)
    .map(([{ series, dialect }, recurrence]) => {
      const countless: Series = series.end.kind === 'count' ? { ...series, end: { kind: 'open' } } : series
      return {
        series: { ...countless, recurrence },
        dialect,
        parts: split(recurrence).map((part) => ({
          recurrence: part,
          start: countless.start,
          end: countless.end,
        })),
      }
    })
}
