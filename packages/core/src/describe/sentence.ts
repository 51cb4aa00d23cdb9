import type { Dialect } from '../dialect/dialect.ts'
import type { RecurrenceKind, RecurrenceOf } from '../recurrence/recurrence.ts'
import type { SeriesEnd } from '../series/series.ts'
import type { LocalDateTime } from '../time/local-date-time.ts'

/** How a language says a series. */
export interface Sentences {
  /** The days of a recurrence that repeats, and what they are said as under a dialect. */
  readonly days: {
    readonly [Kind in Exclude<RecurrenceKind, 'once'>]: (
      recurrence: RecurrenceOf<Kind>,
      dialect: Dialect,
    ) => string
  }
  readonly once: (start: LocalDateTime, zone: string) => string
  /** The whole sentence of a series that repeats. */
  readonly repeating: (days: string, start: LocalDateTime, zone: string, end: string) => string
  readonly ends: {
    readonly [Kind in SeriesEnd['kind']]: (
      end: Extract<SeriesEnd, { readonly kind: Kind }>,
      endDate: Dialect['endDate'],
    ) => string
  }
}
