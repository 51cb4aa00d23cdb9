/** So many letters may be missing, too many or other in a misspelt name. */
const MOST_EDITS = 2

/** The name that another was most likely meant to be; undefined where none is near. Case and separators do not count. */
export function nearestName<Name extends string>(given: string, names: readonly Name[]): Name | undefined {
  const plain = plainName(given)
  let nearest: Name | undefined
  let fewest = MOST_EDITS + 1
  for (const name of names) {
    const edits = editsBetween(plain, plainName(name))
    if (edits < fewest) {
      nearest = name
      fewest = edits
    }
  }
  return nearest
}

function plainName(name: string): string {
  return name
    .slice(0, 40)
    .toLowerCase()
    .replaceAll(/[^a-z]/g, '')
}

/** How many letters have to be put in, taken out or replaced (Levenshtein). */
function editsBetween(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (let at = 0; at < from.length; at++) {
    const next = [at + 1]
    for (let index = 0; index < to.length; index++) {
      const replaced = (row[index] ?? 0) + Number(from[at] !== to[index])
      next.push(Math.min(replaced, (row[index + 1] ?? 0) + 1, (next[index] ?? 0) + 1))
    }
    row = next
  }
  return row[to.length] ?? 0
}
