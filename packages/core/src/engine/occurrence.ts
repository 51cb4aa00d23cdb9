import type { LocalDateTime } from '../time/local-date-time.ts'

/**
 * One meeting of a series. A local time that the zone skips has moved forward by the gap; one that occurs twice is
 * the first (RFC 5545, section 3.3.5).
 */
export interface Occurrence {
  /** Place in the series, from 1. */
  readonly number: number
  /** What the wall clock of the dialect's zone shows. */
  readonly localStart: LocalDateTime
  /** Epoch milliseconds. */
  readonly startsAt: number
}
