/** One cell of the benchmark: a series in a zone, one question, everybody's time. */
export interface Cell {
  readonly sample: string
  readonly zone: string
  readonly question: string
  readonly occurrences: number
  /** Who threw or answered something else, and was not timed. */
  readonly wrong: readonly string[]
  /** By contender: nanoseconds for the whole question, and as a multiple of the calendar engine's. */
  readonly times: Readonly<Record<string, { readonly nanoseconds: number; readonly ratio: number }>>
}

export interface Report {
  readonly node: string
  readonly platform: string
  readonly cells: readonly Cell[]
}
