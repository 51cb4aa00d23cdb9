import type { Dialect } from '../dialect/dialect.ts'
import type { Series } from '../series/series.ts'
import type { Change } from './change.ts'

/** A reading of the rule: the series and the dialect. */
export interface Reading {
  readonly series: Series
  readonly dialect: Dialect
}

/** Another choice at one point. */
export interface Alternative {
  readonly change: Change
  /** The reading with that choice; undefined where it makes no difference. */
  readonly apply: (reading: Reading) => Reading | undefined
}
