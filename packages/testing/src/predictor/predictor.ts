import type { Dialect, LocalDate, LocalDateTime, LocalWindow, Occurrence, Series } from '@umeeting/core'

/**
 * All that can be asked of a series, as one value: what the laws of prediction take as their subject. Each function
 * promises what its counterpart in `@umeeting/core` does (`occurrences` is `predict`,
 * `writeInstants` is `predictInto`).
 */
export interface Predictor {
  /** How violations call it. */
  readonly name: string
  /** All occurrences, in order. */
  readonly occurrences: (series: Series, dialect: Dialect) => Iterable<Occurrence>
  /** Those of a window, its end excluded. */
  readonly between: (series: Series, window: LocalWindow, dialect: Dialect) => Iterable<Occurrence>
  /** The first one later than a local time. */
  readonly next: (
    series: Series,
    local: LocalDate | LocalDateTime,
    dialect: Dialect,
  ) => Occurrence | undefined
  /** The last one earlier than a local time. */
  readonly previous: (
    series: Series,
    local: LocalDate | LocalDateTime,
    dialect: Dialect,
  ) => Occurrence | undefined
  /** The one of that number, from 1. */
  readonly nth: (series: Series, number: number, dialect: Dialect) => Occurrence | undefined
  /** How many there are; `Infinity` for an open end. */
  readonly count: (series: Series, dialect: Dialect) => number
  /** Whether one starts at that local time. */
  readonly includes: (series: Series, local: LocalDateTime, dialect: Dialect) => boolean
  /** Writes epoch milliseconds from the number `first` on; answers how many. */
  readonly writeInstants: (target: Float64Array, series: Series, dialect: Dialect, first: number) => number
}
