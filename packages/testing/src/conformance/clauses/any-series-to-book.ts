import {
  type LocalDate,
  type LocalDateTime,
  type Recurrence,
  type Series,
  type SeriesEnd,
  weekdays,
} from '@umeeting/core'
import fc from 'fast-check'
import { localOf, textOfLocal } from '../../oracle/local-text.ts'

const DAY = 86_400_000

/** How the ends of the series that are booked are given. */
export type EndForm = 'count' | 'date' | 'date-time'

export interface Shape {
  readonly recurrence: fc.Arbitrary<Recurrence>
  /** Whether the start falls on the rule. @default true */
  readonly matched?: boolean
  readonly ends?: readonly EndForm[]
  /** How many occurrences an end by number gives. @default 1 to 6 */
  readonly counts?: { readonly min: number; readonly max: number }
  /** How many days lie between the start and an end by date. @default 0 to 75 */
  readonly days?: { readonly min: number; readonly max: number }
  /** Second of the day at which it starts. @default any whole minute */
  readonly seconds?: fc.Arbitrary<number>
}

const forms: readonly EndForm[] = ['count', 'date', 'date-time']

/**
 * Series such as people book, in the year after a date: few occurrences, whole minutes, and an end, which is a number
 * of occurrences, a date, or the time of day at which the meeting starts on some date.
 */
export function anySeriesToBook(
  today: LocalDate,
  {
    recurrence,
    matched = true,
    ends = forms,
    counts = { min: 1, max: 6 },
    days: span = { min: 0, max: 75 },
    seconds = fc.integer({ min: 0, max: 24 * 60 - 1 }).map((minute) => minute * 60),
  }: Shape,
): fc.Arbitrary<Series> {
  return fc
    .record({
      recurrence,
      lead: fc.integer({ min: 2, max: 300 }),
      second: seconds,
      count: fc.integer(counts),
      days: fc.integer(span),
      form: fc.constantFrom(...ends),
    })
    .map(({ recurrence: rule, lead, second, count, days, form }) => {
      let day = localOf(today) + lead * DAY
      while (matchesRule(rule, day) !== matched) day += DAY
      const start = textOfLocal(day + second * 1000)
      if (rule.kind === 'once') return { recurrence: rule, start, end: { kind: 'open' } }
      return { recurrence: rule, start, end: endOf(form, start, count, days) }
    })
}

function endOf(form: EndForm, start: LocalDateTime, count: number, days: number): SeriesEnd {
  if (form === 'count') return { kind: 'count', count }
  const last = textOfLocal(localOf(start) + days * DAY)
  return { kind: 'until', date: form === 'date' ? (last.slice(0, 10) as LocalDate) : last }
}

/** Whether a day is one that every reading of the rule takes; the last day of a short month is one that some take. */
function matchesRule(rule: Recurrence, day: number): boolean {
  const date = new Date(day)
  const weekday = weekdays[(date.getUTCDay() + 6) % 7]
  const dayOfMonth = date.getUTCDate()
  switch (rule.kind) {
    case 'once':
    case 'daily':
      return true
    case 'workdays':
      return weekday !== 'saturday' && weekday !== 'sunday'
    case 'weekly':
      return rule.weekdays.some((each) => each === weekday)
    case 'monthlyByDay':
      return dayOfMonth === rule.day
    case 'monthlyByWeekday':
      return weekday === rule.weekday && Math.ceil(dayOfMonth / 7) === rule.week
  }
}
