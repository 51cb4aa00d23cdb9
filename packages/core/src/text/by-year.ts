/** Months or dates in the order given, those of one year together. */
export function byYear<Value extends string>(
  values: readonly Value[],
): readonly (readonly [string, readonly Value[]])[] {
  const years = new Map<string, Value[]>()
  for (const value of values) {
    const year = value.slice(0, 4)
    years.set(year, [...(years.get(year) ?? []), value])
  }
  return [...years]
}
