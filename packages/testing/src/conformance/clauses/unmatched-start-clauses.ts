import type { Recurrence } from '@umeeting/core'
import type fc from 'fast-check'
import { anyRecurrenceOf } from '../../arbitraries/recurrence.ts'
import type { Clause } from '../clause.ts'
import { inWeek, onDay, predicted, someWeekdays } from './predicted.ts'

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

/** A start that is none of the dates of its rule. */
export const unmatchedStartClauses: readonly Clause[] = unmatchable.map(
  ({ kind, source, assumes, recurrence, within }) =>
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
