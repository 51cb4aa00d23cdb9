/** The first few of an iterable that may be endless. */
export function firstOf<Item>(items: Iterable<Item>, length: number): readonly Item[] {
  const taken: Item[] = []
  if (length === 0) return taken
  for (const item of items) {
    taken.push(item)
    if (taken.length === length) break
  }
  return taken
}
