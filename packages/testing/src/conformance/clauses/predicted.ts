import type { DayOfMonth, Recurrence, RecurrenceOf, WeekOfMonth } from '@umeeting/core'
import fc from 'fast-check'
import { anyRecurrenceOf } from '../../arbitraries/recurrence.ts'
import { anyWeekday } from '../../arbitraries/weekday.ts'
import { requireAsPredicted } from '../as-predicted.ts'
import { asManyAsMayBe, type Clause } from '../clause.ts'
import { anySeriesToBook, type Shape } from './any-series-to-book.ts'

/** Below so many bookings each must tell by itself. */
const FEW = 10

/**
 * A clause that books series of a shape and wants what is predicted.
 *
 * @param telling what else is asked of a series where there are few bookings: one alone then tells every reading apart
 */
export function predicted(
  clause: Omit<Clause, 'bookings' | 'run'>,
  shape: Shape,
  telling: Partial<Shape> = {},
): Clause {
  return {
    ...clause,
    bookings: asManyAsMayBe,
    async run(session) {
      const series = anySeriesToBook(session.today, session.most < FEW ? { ...shape, ...telling } : shape)
      await session.forEach(series, async (asked) => {
        await requireAsPredicted(session, asked)
      })
    },
  }
}

export const onDay = (min: number, max: number): fc.Arbitrary<Recurrence> =>
  fc.integer({ min, max }).map((day) => ({ kind: 'monthlyByDay', day: day as DayOfMonth }))

export const inWeek = (min: number, max: number): fc.Arbitrary<Recurrence> =>
  fc
    .tuple(fc.integer({ min, max }), anyWeekday())
    .map(([week, weekday]) => ({ kind: 'monthlyByWeekday', week: week as WeekOfMonth, weekday }))

export const someWeekdays: fc.Arbitrary<RecurrenceOf<'weekly'>> = anyRecurrenceOf('weekly').filter(
  ({ weekdays }) => weekdays.length < 7,
)
export const severalWeekdays: fc.Arbitrary<RecurrenceOf<'weekly'>> = someWeekdays.filter(
  ({ weekdays }) => weekdays.length > 1,
)
