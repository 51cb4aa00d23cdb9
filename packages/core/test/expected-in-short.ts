import type { Issue } from '../src/input/issue.ts'

/** What an issue expected, in a few characters: for tables of tests. Its own rendering, not that of the catalogues. */
export function expectedInShort({ expected }: Issue): string {
  const values = Object.entries(expected ?? { nothing: '-' }).map(([name, value]) => {
    if (name === 'above') return `> ${value}`
    if (name === 'max') return `≤ ${value}`
    if (name === 'min' || name === 'earliest') return `≥ ${value}`
    return Array.isArray(value) ? value.join(' | ') : String(value)
  })
  return values.join(' ')
}
