import type { DayOfMonth } from '../time/civil.ts'
import { type Weekday, weekdays } from '../time/weekday.ts'

/** 1–5: the first to the fifth such weekday of a month. */
export type WeekOfMonth = 1 | 2 | 3 | 4 | 5

/** At least one weekday; a parsed recurrence has them unique and Monday first. */
export type Weekdays = readonly [Weekday, ...Weekday[]]

/** Does not repeat: the start is its only occurrence. */
export interface Once {
  readonly kind: 'once'
}

/** Every calendar day. */
export interface Daily {
  readonly kind: 'daily'
}

/** Which days are workdays is the dialect's to say. */
export interface Workdays {
  readonly kind: 'workdays'
}

/** On these weekdays of every week. */
export interface Weekly {
  readonly kind: 'weekly'
  /** At least one. */
  readonly weekdays: Weekdays
}

/** What a month without that day does is the dialect's to say (`shortMonth`). */
export interface MonthlyByDay {
  readonly kind: 'monthlyByDay'
  /** The day of the month, 1–31. */
  readonly day: DayOfMonth
}

/** What a month without a fifth such weekday does is the dialect's to say (`fifthWeek`). */
export interface MonthlyByWeekday {
  readonly kind: 'monthlyByWeekday'
  /** Which of such weekdays in the month, 1–5. */
  readonly week: WeekOfMonth
  /** The weekday that is counted. */
  readonly weekday: Weekday
}

/** What repeats. No number of the wire appears in it: see `decodeRecurrence` for those. */
export type Recurrence = Once | Daily | Workdays | Weekly | MonthlyByDay | MonthlyByWeekday

/** The name of a kind of recurrence. */
export type RecurrenceKind = Recurrence['kind']

/** The recurrence of one kind. */
export type RecurrenceOf<Kind extends RecurrenceKind> = Extract<Recurrence, { readonly kind: Kind }>

/** Every kind, in the order of the union. */
export const recurrenceKinds: readonly RecurrenceKind[] = [
  'once',
  'daily',
  'workdays',
  'weekly',
  'monthlyByDay',
  'monthlyByWeekday',
]

/** The weekdays of a set, Monday first; undefined where it is empty. */
export function weekdaysOf(set: ReadonlySet<Weekday>): Weekdays | undefined {
  const [first, ...rest] = weekdays.filter((weekday) => set.has(weekday))
  return first && [first, ...rest]
}
