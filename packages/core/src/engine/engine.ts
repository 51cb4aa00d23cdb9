import type { Dialect } from '../dialect/dialect.ts'
import type { Series } from '../series/series.ts'
import type { LocalDate, LocalDateTime } from '../time/local-date-time.ts'
import type { Occurrence } from './occurrence.ts'

/**
 * What predicts. An engine is a value, so that a bundle holds only the one it uses; all engines answer the same,
 * which the laws of `@umeeting/testing` hold them to.
 */
export interface Engine {
  /** How messages of laws and benchmarks call it: `calendar`, `rrule`. */
  readonly name: string
  /** Compiles a series. A RangeError where the platform does not know the dialect's zone. */
  readonly timetable: (series: Series, dialect: Dialect) => Timetable
}

/** A series as an engine has compiled it. Every query composes over these four, and none of them walks from the start. */
export interface Timetable {
  /** How many occurrences there are; `Infinity` for an open end. */
  readonly count: () => number
  /** The occurrences from that number (at least 1) on, in order, made as they are asked for. */
  readonly from: (number: number) => IterableIterator<Occurrence, undefined>
  /** The number of the first occurrence whose `localStart` is not before `local`; past the last one where there is none. */
  readonly numberAt: (local: LocalDate | LocalDateTime) => number
  /** Writes `startsAt` of the occurrences from that number on; answers how many were written. */
  readonly fill: (target: Float64Array, number: number) => number
}
