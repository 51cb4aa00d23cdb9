import type {
  DayOfMonth,
  Dialect,
  Recurrence,
  SeriesEnd,
  Weekday,
  WeekOfMonth,
  Weekdays,
} from '@umeeting/core'
import { Refusal } from '../refusal.ts'
import { endDateIn, given, integerIn } from './read-fields.ts'
import type { WireFields } from './request.ts'

/** How each numbering counts its days, from 1. */
const numbered: Readonly<Record<Dialect['weekdayNumbering'], readonly Weekday[]>> = {
  'monday-is-1': ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'],
  'sunday-is-1': ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'],
}

/**
 * What the recurrence fields mean to the service; undefined for a meeting that does not recur. Written from the
 * facts, apart from core's decoder, which is tried against it.
 *
 * @throws Refusal
 */
export function recurrenceIn(fields: WireFields, { weekdayNumbering }: Dialect): Recurrence | undefined {
  const weekdays = numbered[weekdayNumbering]
  switch (integerIn(fields, 'recurrence_type', 1, 3)) {
    case undefined:
      return undefined
    case 1:
      return integerIn(fields, 'daily_type', 1, 2) === 2 ? { kind: 'workdays' } : { kind: 'daily' }
    case 2:
      return { kind: 'weekly', weekdays: weeklyDays(given(fields, 'weekly_days') ?? '', weekdays) }
    default:
      return monthly(fields, weekdays)
  }
}

function weeklyDays(text: string, weekdays: readonly Weekday[]): Weekdays {
  const asked = new Set(text.split(/[,，]/).map((item) => weekdayOf('weekly_days', item.trim(), weekdays)))
  const [first, ...rest] = numbered['monday-is-1'].filter((weekday) => asked.has(weekday))
  if (first === undefined) throw new Refusal(400, 'weekly_days is required')
  return [first, ...rest]
}

function monthly(fields: WireFields, weekdays: readonly Weekday[]): Recurrence {
  const day = integerIn(fields, 'monthly_day', 1, 31)
  if (day !== undefined) return { kind: 'monthlyByDay', day: day as DayOfMonth }
  const week = integerIn(fields, 'monthly_week', 1, 5)
  const weekday = given(fields, 'monthly_week_day')
  if (week === undefined || weekday === undefined)
    throw new Refusal(400, 'monthly_day, or monthly_week and monthly_week_day, is required')
  return {
    kind: 'monthlyByWeekday',
    week: week as WeekOfMonth,
    weekday: weekdayOf('monthly_week_day', weekday, weekdays),
  }
}

function weekdayOf(name: string, number: string, weekdays: readonly Weekday[]): Weekday {
  const weekday = /^[1-7]$/.test(number) ? weekdays[Number(number) - 1] : undefined
  if (weekday === undefined) throw new Refusal(400, `${name} must hold numbers, 1 to 7`)
  return weekday
}

/**
 * The end of a recurring meeting: the date wins over the number.
 *
 * @throws Refusal where there is none.
 */
export function endIn(fields: WireFields): SeriesEnd {
  const date = given(fields, 'end_date_time')
  if (date !== undefined) return { kind: 'until', date: endDateIn('end_date_time', date) }
  const count = integerIn(fields, 'end_times', 1)
  if (count !== undefined) return { kind: 'count', count }
  throw new Refusal(400, 'end_times or end_date_time is required for a recurring meeting')
}
