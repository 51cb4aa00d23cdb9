import fc from 'fast-check'
import { anyRecurrenceOf } from '../../arbitraries/recurrence.ts'
import type { Clause } from '../clause.ts'
import { inWeek, onDay, predicted, severalWeekdays } from './predicted.ts'
import { unmatchedStartClauses } from './unmatched-start-clauses.ts'

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
  ...unmatchedStartClauses,
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
