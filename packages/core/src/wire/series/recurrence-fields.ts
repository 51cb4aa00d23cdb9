/**
 * The recurrence parameters of `share/instant`, `share/schedule` and `share/update` as they are sent. Numbers are
 * written as digits.
 */
export interface RecurrenceFields {
  /** `1` daily, `2` weekly, `3` monthly; absent for a meeting that happens once. */
  readonly recurrence_type?: string
  /** `1` every day, `2` every workday. */
  readonly daily_type?: string
  /** Numbers of weekdays, 1–7, set off by commas: `1,3`. What 1 is, is the dialect's to say. */
  readonly weekly_days?: string
  /** A day of the month, 1–31; it outranks the next two. */
  readonly monthly_day?: string
  /** Which such weekday of the month, 1–5; given with `monthly_week_day`. */
  readonly monthly_week?: string
  /** The number of a weekday, 1–7; given with `monthly_week`. */
  readonly monthly_week_day?: string
}

/** The recurrence parameters with the start and the end of the series. */
export interface SeriesFields extends RecurrenceFields {
  /** The first local time: `yyyy-MM-dd HH:mm:ss`. */
  readonly start_time: string
  /** How many occurrences, at least 1. */
  readonly end_times?: string
  /** The last date or local time; it outranks `end_times`. */
  readonly end_date_time?: string
}

/** The name of a recurrence parameter on the wire. */
export type RecurrenceFieldName = keyof RecurrenceFields

/** All of them, in the order of the vendor's page. */
export const recurrenceFieldNames: readonly RecurrenceFieldName[] = [
  'recurrence_type',
  'daily_type',
  'weekly_days',
  'monthly_day',
  'monthly_week',
  'monthly_week_day',
]

/** The name of an end parameter on the wire. */
export type EndFieldName = 'end_times' | 'end_date_time'

export const endFieldNames: readonly EndFieldName[] = ['end_times', 'end_date_time']

/** Wire fields as they come in: any object; other keys are ignored. */
export type WireFields = Readonly<Record<string, unknown>>
