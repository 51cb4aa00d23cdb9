import leven from 'leven'

/** So many letters may be missing, too many or other in a misspelt name. */
const MOST_EDITS = 2

/** The name that another was most likely meant to be; undefined where none is near. Case and separators do not count. */
export function nearestName<Name extends string>(given: string, names: readonly Name[]): Name | undefined {
  const plain = plainName(given)
  let nearest: Name | undefined
  let fewest = MOST_EDITS + 1
  for (const name of names) {
    const edits = leven(plain, plainName(name))
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
