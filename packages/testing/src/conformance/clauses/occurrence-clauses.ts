import type { DayOfMonth, Recurrence, WeekOfMonth } from '@umeeting/core'
import fc from 'fast-check'
import { anyRecurrenceOf } from '../../arbitraries/recurrence.ts'
import { anyWeekday } from '../../arbitraries/weekday.ts'
import { requireAsPredicted } from '../as-predicted.ts'
import type { Clause } from '../clause.ts'
import { anySeriesToBook } from './any-series-to-book.ts'

type Shape = Parameters<typeof anySeriesToBook>[1]

/** A clause that books series of one shape and wants what is predicted. */
function predicted(clause: Omit<Clause, 'run'>, shape: Shape): Clause {
  return {
    ...clause,
    run: async (session) =>
      session.forEach(anySeriesToBook(session.today, shape), async (series) => {
        await requireAsPredicted(session, series)
      }),
  }
}

const onDay = (min: number, max: number): fc.Arbitrary<Recurrence> =>
  fc.integer({ min, max }).map((day) => ({ kind: 'monthlyByDay', day: day as DayOfMonth }))

const inWeek = (min: number, max: number): fc.Arbitrary<Recurrence> =>
  fc
    .tuple(fc.integer({ min, max }), anyWeekday())
    .map(([week, weekday]) => ({ kind: 'monthlyByWeekday', week: week as WeekOfMonth, weekday }))

/** Rules that some day does not match, with how many days later one is sure to match. */
const unmatchable: readonly (readonly [
  kind: string,
  source: string,
  assumes: Clause['assumes'],
  recurrence: fc.Arbitrary<Recurrence>,
  within: number,
])[] = [
  ['workdays', 'daily_type', ['workdays'], anyRecurrenceOf('workdays'), 3],
  [
    'weekly',
    'weekly_days',
    ['weekdayNumbering'],
    anyRecurrenceOf('weekly').filter(({ weekdays }) => weekdays.length < 7),
    7,
  ],
  ['monthly-day', 'monthly_day', [], onDay(1, 28), 31],
  ['monthly-week', 'monthly_week', ['weekdayNumbering'], inWeek(1, 4), 36],
]

const unmatched: readonly Clause[] = unmatchable.map(([kind, source, assumes, recurrence, within]) =>
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
  ),
  predicted(
    {
      id: 'workdays',
      title: 'daily_type 2 repeats on workdays',
      source: 'daily_type',
      assumes: ['workdays'],
    },
    { recurrence: anyRecurrenceOf('workdays'), days: { min: 0, max: 40 } },
  ),
  predicted(
    {
      id: 'weekly',
      title: 'weekly_days repeats on each of its weekdays',
      source: 'weekly_days',
      assumes: ['weekdayNumbering'],
    },
    { recurrence: anyRecurrenceOf('weekly') },
  ),
  predicted(
    {
      id: 'monthly-day',
      title: 'monthly_day repeats on that day of every month',
      source: 'monthly_day',
      assumes: [],
    },
    { recurrence: onDay(1, 28) },
  ),
  predicted(
    {
      id: 'monthly-day.short-months',
      title: 'monthly_day 29 to 31 meets months that lack the day',
      source: 'monthly_day',
      assumes: ['shortMonth'],
    },
    { recurrence: onDay(29, 31), days: { min: 0, max: 200 } },
  ),
  predicted(
    {
      id: 'monthly-week',
      title: 'monthly_week 1 to 4 and monthly_week_day repeat on that weekday of every month',
      source: 'monthly_week, monthly_week_day',
      assumes: ['weekdayNumbering'],
    },
    { recurrence: inWeek(1, 4) },
  ),
  predicted(
    {
      id: 'monthly-week.fifth',
      title: 'monthly_week 5 meets months without a fifth such weekday',
      source: 'monthly_week, monthly_week_day',
      assumes: ['weekdayNumbering', 'fifthWeek'],
    },
    { recurrence: inWeek(5, 5), days: { min: 0, max: 300 } },
  ),
  ...unmatched,
  predicted(
    { id: 'end.count', title: 'end_times is the number of occurrences', source: 'end_times', assumes: [] },
    { recurrence: anyRecurrenceOf('daily'), ends: ['count'], counts: { min: 1, max: 20 } },
  ),
  predicted(
    {
      id: 'end.count.many',
      title: 'more occurrences than fifty are created',
      source: 'end_times',
      assumes: ['maxOccurrences'],
    },
    {
      recurrence: anyRecurrenceOf('daily'),
      ends: ['count'],
      counts: { min: 51, max: 60 },
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
