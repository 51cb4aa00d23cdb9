import type { Dialect } from '../dialect/dialect.ts'
import type { RecurrenceKind, RecurrenceOf } from '../recurrence/recurrence.ts'
import type { Series, SeriesEnd } from '../series/series.ts'
import type { LocalDateTime } from '../time/local-date-time.ts'

/** The days of a rule, in words. */
export interface Days {
  /** What stands before the time: `On the 31st of every month`. */
  readonly rule: string
  /** What becomes of a month that lacks the day, where that must be said: `skipping shorter months`. */
  readonly exception?: string | undefined
}

export type RepeatingKind = Exclude<RecurrenceKind, 'once'>

/** How a language says a series. */
export interface Sentences {
  /** The days of a recurrence that repeats, as a dialect reads them. */
  readonly days: {
    readonly [Kind in RepeatingKind]: (recurrence: RecurrenceOf<Kind>, dialect: Dialect) => Days
  }
  /** Until when, or from when where there is no end; each as a clause that closes the sentence. */
  readonly ends: {
    readonly [Kind in SeriesEnd['kind']]: (
      end: Extract<SeriesEnd, { readonly kind: Kind }>,
      start: Series['start'],
      endDate: Dialect['endDate'],
    ) => string
  }
  /** The whole sentence of what happens once. */
  readonly once: (start: LocalDateTime, zone: string) => string
  /** The whole sentence of what repeats. */
  readonly repeating: (days: Days, start: LocalDateTime, zone: string, end: string) => string
}
