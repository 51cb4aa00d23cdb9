import type { Recurrence } from '../recurrence/recurrence.ts'
import type { LocalDate, LocalDateTime } from '../time/local-date-time.ts'

/** The series has no end of its own; it stops where local dates do, after 9999-12-31. */
export interface OpenEnd {
  readonly kind: 'open'
}

/** The series has that many occurrences, a start that does not match the rule included where the dialect includes it. */
export interface CountEnd {
  readonly kind: 'count'
  /** An integer, at least 1. */
  readonly count: number
}

/** No occurrence is later. A date-time is inclusive; how a date alone is read is the dialect's to say (`endDate`). */
export interface UntilEnd {
  readonly kind: 'until'
  /** `yyyy-MM-dd`, or `yyyy-MM-dd HH:mm:ss` on the wall clock of the dialect's zone. */
  readonly date: LocalDate | LocalDateTime
}

/** How a series ends. */
export type SeriesEnd = OpenEnd | CountEnd | UntilEnd

/**
 * A recurrence set on the wall clock: what repeats, from when, until when. Made by `parseSeries`, `decodeSeries` or
 * `fromRRule`. A series that happens once has an open end.
 */
export interface Series {
  /** What repeats. */
  readonly recurrence: Recurrence
  /** From when: `yyyy-MM-dd HH:mm:ss` on the wall clock of the dialect's zone. */
  readonly start: LocalDateTime
  /** Until when. */
  readonly end: SeriesEnd
}
