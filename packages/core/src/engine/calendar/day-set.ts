/**
 * A set of days that can be counted and indexed without walking: the heart of the calendar engine. Ranks count from
 * a day of the set's own choosing, so only their differences mean anything.
 */
export interface DaySet {
  /** How many days of the set lie before `epochDay`. */
  readonly rank: (epochDay: number) => number
  /** The day of that rank: `rank(select(r)) === r`. `END_OF_DAYS` or later where there is none. */
  readonly select: (rank: number) => number
  /**
   * Writes `day * unit + shift` of the `length` days from that rank on, as `select` answers them, stepping instead of
   * selecting each: with 1 and 0 the days, with the milliseconds of a day and a time of day what bulk work wants, in
   * one pass.
   */
  readonly fill: (target: DayBuffer, rank: number, length: number, unit: number, shift: number) => void
  /** Whether `rank` is a closed form; otherwise it asks day by day and is spared where it can be. */
  readonly closed: boolean
}

/** Where days are written to. One kind of array, so that every loop over it stays monomorphic. */
export type DayBuffer = Float64Array

/** How much of a set a series can use. */
export interface DayBounds {
  /** The day of the start. */
  readonly firstDay: number
  /** The last day on which an occurrence may lie. */
  readonly lastDay: number
  /** How many occurrences there are at most. */
  readonly most: number
}
