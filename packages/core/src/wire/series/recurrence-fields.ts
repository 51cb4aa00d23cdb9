/**
 * The recurrence parameters of `share/instant`, `share/schedule` and `share/update` as they are sent. Numbers are
 * written as digits.
 */
export interface RecurrenceFields {
  readonly recurrence_type?: string
  readonly daily_type?: string
  readonly weekly_days?: string
  readonly monthly_day?: string
  readonly monthly_week?: string
  readonly monthly_week_day?: string
}

/** The recurrence parameters with the start and the end of the series. */
export interface SeriesFields extends RecurrenceFields {
  readonly start_time: string
  readonly end_times?: string
  readonly end_date_time?: string
}

export type RecurrenceFieldName = keyof RecurrenceFields

export const recurrenceFieldNames: readonly RecurrenceFieldName[] = [
  'recurrence_type',
  'daily_type',
  'weekly_days',
  'monthly_day',
  'monthly_week',
  'monthly_week_day',
]

export type EndFieldName = 'end_times' | 'end_date_time'

export const endFieldNames: readonly EndFieldName[] = ['end_times', 'end_date_time']

/** Wire fields as they come in: any object; other keys are ignored. */
export type WireFields = Readonly<Record<string, unknown>>
