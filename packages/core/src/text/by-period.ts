/** Months or dates in the order given, those of one year (`2026`) together. */
export function byYear<Value extends string>(values: readonly Value[]): Periods<Value> {
  return byPrefix(values, 4)
}

/** Dates in the order given, those of one month (`2026-11`) together. */
export function byMonth<Value extends string>(values: readonly Value[]): Periods<Value> {
  return byPrefix(values, 7)
}

type Periods<Value> = readonly (readonly [period: string, readonly Value[]])[]

function byPrefix<Value extends string>(values: readonly Value[], length: number): Periods<Value> {
  const periods = new Map<string, Value[]>()
  for (const value of values) {
    const period = value.slice(0, length)
    const known = periods.get(period)
    if (known === undefined) periods.set(period, [value])
    else known.push(value)
  }
  return [...periods]
}
