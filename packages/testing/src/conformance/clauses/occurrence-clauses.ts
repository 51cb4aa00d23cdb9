import type { DayOfMonth, Recurrence, WeekOfMonth } from '@umeeting/core'
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
function predicted(
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

const onDay = (min: number, max: number): fc.Arbitrary<Recurrence> =>
  fc.integer({ min, max }).map((day) => ({ kind: 'monthlyByDay', day: day as DayOfMonth }))

const inWeek = (min: number, max: number): fc.Arbitrary<Recurrence> =>
  fc
    .tuple(fc.integer({ min, max }), anyWeekday())
    .map(([week, weekday]) => ({ kind: 'monthlyByWeekday', week: week as WeekOfMonth, weekday }))

const someWeekdays = anyRecurrenceOf('weekly').filter(({ weekdays }) => weekdays.length < 7)
const severalWeekdays = someWeekdays.filter(({ weekdays }) => weekdays.length > 1)

interface Unmatchable {
  readonly kind: string
  readonly source: string
  readonly assumes: Clause['assumes']
  readonly recurrence: fc.Arbitrary<Recurrence>
  /** A day that matches is sure to come within so many days. */
  readonly within: number
}

/** Rules that some day does not match. */
const unmatchable: readonly Unmatchable[] = [
  {
    kind: 'workdays',
    source: 'daily_type',
    assumes: ['workdays'],
    recurrence: anyRecurrenceOf('workdays'),
    within: 3,
  },
  {
    kind: 'weekly',
    source: 'weekly_days',
    assumes: ['weekdayNumbering'],
    recurrence: someWeekdays,
    within: 7,
  },
  { kind: 'monthly-day', source: 'monthly_day', assumes: [], recurrence: onDay(1, 28), within: 31 },
  {
    kind: 'monthly-week',
    source: 'monthly_week',
    assumes: ['weekdayNumbering'],
    recurrence: inWeek(1, 4),
    within: 36,
  },
]

const unmatched: readonly Clause[] = unmatchable.map(({ kind, source, assumes, recurrence, within }) =>
  predicted(
    {
      id: `start.unmatched.${kind}`,
      title: `a start that is none of the dates of a ${kind} rule`,
      source: `start_time, ${source}`,
      assumes: [...assumes, 'unmatchedStart'],
    },
    { recurrence, matched: false, days: { min: within, max: within + 60 } },
  ),
)

/** Which dates result, for every kind of recurrence, end and start. */
export const occurrenceClauses: readonly Clause[] = [
  predicted(
    {
      id: 'once',
      title: 'without recurrence_type a meeting happens once, at its start',
      source: 'recurrence_type',
      assumes: [],
    },
    { recurrence: anyRecurrenceOf('once') },
  ),
  predicted(
    { id: 'daily', title: 'daily_type 1 repeats every day', source: 'daily_type', assumes: [] },
    { recurrence: anyRecurrenceOf('daily'), days: { min: 0, max: 40 } },
    { counts: { min: 2, max: 6 }, days: { min: 1, max: 6 } },
  ),
  predicted(
    {
      id: 'workdays',
      title: 'daily_type 2 repeats on workdays',
      source: 'daily_type',
      assumes: ['workdays'],
    },
    { recurrence: anyRecurrenceOf('workdays'), days: { min: 0, max: 40 } },
    { counts: { min: 6, max: 11 }, days: { min: 7, max: 14 } },
  ),
  predicted(
    {
      id: 'weekly',
      title: 'weekly_days repeats on each of its weekdays',
      source: 'weekly_days',
      assumes: ['weekdayNumbering'],
    },
    { recurrence: anyRecurrenceOf('weekly') },
    { recurrence: severalWeekdays, counts: { min: 8, max: 12 }, days: { min: 7, max: 21 } },
  ),
  predicted(
    {
      id: 'monthly-day',
      title: 'monthly_day repeats on that day of every month',
      source: 'monthly_day',
      assumes: [],
    },
    { recurrence: onDay(1, 28) },
    { counts: { min: 2, max: 4 }, days: { min: 31, max: 75 } },
  ),
  predicted(
    {
      id: 'monthly-day.short-months',
      title: 'monthly_day 29 to 31 meets months that lack the day',
      source: 'monthly_day',
      assumes: ['shortMonth'],
    },
    { recurrence: onDay(29, 31), days: { min: 0, max: 200 } },
    // Of three 31sts two have a short month between them.
    { recurrence: onDay(31, 31), counts: { min: 3, max: 5 }, days: { min: 70, max: 150 } },
  ),
  predicted(
    {
      id: 'monthly-week',
      title: 'monthly_week 1 to 4 and monthly_week_day repeat on that weekday of every month',
      source: 'monthly_week, monthly_week_day',
      assumes: ['weekdayNumbering'],
    },
    { recurrence: inWeek(1, 4) },
    { counts: { min: 2, max: 4 }, days: { min: 36, max: 75 } },
  ),
  predicted(
    {
      id: 'monthly-week.fifth',
      title: 'monthly_week 5 meets months without a fifth such weekday',
      source: 'monthly_week, monthly_week_day',
      assumes: ['weekdayNumbering', 'fifthWeek'],
    },
    { recurrence: inWeek(5, 5), days: { min: 0, max: 300 } },
    // No two months in a row have a fifth of one weekday.
    { counts: { min: 2, max: 4 }, days: { min: 70, max: 150 } },
  ),
  ...unmatched,
  predicted(
    {
      id: 'start.seconds',
      title: 'the seconds of a start are kept',
      source: 'start_time',
      assumes: [],
    },
    {
      recurrence: anyRecurrenceOf('daily'),
      ends: ['count'],
      seconds: fc.integer({ min: 0, max: 24 * 60 - 1 }).map((minute) => minute * 60 + 37),
    },
  ),
  predicted(
    {
      id: 'start.midnight',
      title: 'a meeting at midnight starts at 00:00:00 of its day',
      source: 'start_time',
      assumes: [],
    },
    { recurrence: anyRecurrenceOf('daily'), ends: ['count'], seconds: fc.constant(0) },
  ),
  predicted(
    { id: 'end.count', title: 'end_times is the number of occurrences', source: 'end_times', assumes: [] },
    { recurrence: anyRecurrenceOf('daily'), ends: ['count'], counts: { min: 1, max: 20 } },
  ),
  predicted(
    {
      id: 'end.count.many',
      title: 'more than a hundred occurrences are created',
      source: 'end_times',
      assumes: ['maxOccurrences'],
    },
    {
      recurrence: anyRecurrenceOf('daily'),
      ends: ['count'],
      counts: { min: 101, max: 130 },
    },
  ),
  predicted(
    {
      id: 'end.date',
      title: 'end_date_time as a date is the last date',
      source: 'end_date_time',
      assumes: ['endDate'],
    },
    { recurrence: anyRecurrenceOf('daily'), ends: ['date'], days: { min: 0, max: 12 } },
    // At midnight both readings end alike.
    { seconds: fc.constant(10 * 3600) },
  ),
  predicted(
    {
      id: 'end.date-time',
      title: 'end_date_time as a date and time is the last time, itself included',
      source: 'end_date_time',
      assumes: [],
    },
    { recurrence: anyRecurrenceOf('daily'), ends: ['date-time'], days: { min: 0, max: 12 } },
  ),
]
