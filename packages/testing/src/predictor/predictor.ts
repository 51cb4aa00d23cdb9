import type { Dialect, LocalDate, LocalDateTime, LocalWindow, Occurrence, Series } from '@umeeting/core'

/**
 * All that can be asked of a series, as one value: what the laws of prediction take as their subject. Each function
 * promises what its counterpart in `@umeeting/core` does (`occurrences` is `predict`,
 * `writeInstants` is `predictInto`).
 */
export interface Predictor {
  readonly name: string
  readonly occurrences: (series: Series, dialect: Dialect) => Iterable<Occurrence>
  readonly between: (series: Series, window: LocalWindow, dialect: Dialect) => Iterable<Occurrence>
  readonly next: (
    series: Series,
    local: LocalDate | LocalDateTime,
    dialect: Dialect,
  ) => Occurrence | undefined
  readonly previous: (
    series: Series,
    local: LocalDate | LocalDateTime,
    dialect: Dialect,
  ) => Occurrence | undefined
  readonly nth: (series: Series, number: number, dialect: Dialect) => Occurrence | undefined
  readonly count: (series: Series, dialect: Dialect) => number
  readonly includes: (series: Series, local: LocalDateTime, dialect: Dialect) => boolean
  readonly writeInstants: (target: Float64Array, series: Series, dialect: Dialect, first: number) => number
}
