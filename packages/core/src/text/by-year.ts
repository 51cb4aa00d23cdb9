/** Months or dates in the order given, those of one year together. */
export function byYear(values: readonly string[]): readonly (readonly [string, readonly string[]])[] {
  const years = new Map<string, string[]>()
  for (const value of values) {
    const year = value.slice(0, 4)
    years.set(year, [...(years.get(year) ?? []), value])
  }
  return [...years]
}
