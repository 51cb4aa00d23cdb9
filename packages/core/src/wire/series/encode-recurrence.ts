import { type Dialect, type DialectChoices, dialectOf } from '../../dialect/dialect.ts'
import type { Recurrence, RecurrenceKind, RecurrenceOf } from '../../recurrence/recurrence.ts'
import type { RecurrenceFields } from './recurrence-fields.ts'
import { numberOfWeekday } from './weekday-number.ts'
import { writeWeeklyDays } from './weekly-days.ts'

const writers: {
  readonly [Kind in RecurrenceKind]: (recurrence: RecurrenceOf<Kind>, dialect: Dialect) => RecurrenceFields
} = {
  once: () => ({}),
  daily: () => ({ recurrence_type: '1', daily_type: '1' }),
  workdays: () => ({ recurrence_type: '1', daily_type: '2' }),
  weekly: ({ weekdays }, { weekdayNumbering }) => ({
    recurrence_type: '2',
    weekly_days: writeWeeklyDays(weekdays, weekdayNumbering),
  }),
  monthlyByDay: ({ day }) => ({ recurrence_type: '3', monthly_day: String(day) }),
  monthlyByWeekday: ({ week, weekday }, { weekdayNumbering }) => ({
    recurrence_type: '3',
    monthly_week: String(week),
    monthly_week_day: String(numberOfWeekday(weekday, weekdayNumbering)),
  }),
}

/**
 * Writes a recurrence as wire fields, canonically; what does not recur has none. `decodeRecurrence` reads them back.
 *
 * @example
 * encodeRecurrence({ kind: 'weekly', weekdays: ['monday', 'sunday'] }) // { recurrence_type: '2', weekly_days: '1,7' }
 * encodeRecurrence({ kind: 'weekly', weekdays: ['monday', 'sunday'] }, zoomDialect) // { …, weekly_days: '1,2' }
 */
export function encodeRecurrence(recurrence: Recurrence, choices?: DialectChoices): RecurrenceFields {
  const write = writers[recurrence.kind] as (recurrence: Recurrence, dialect: Dialect) => RecurrenceFields
  return write(recurrence, dialectOf(choices))
}
