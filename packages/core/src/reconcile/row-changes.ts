import type { Alignment } from './align.ts'
import type { Change } from './change.ts'

/**
 * The changes of single rows that make an answer of what was predicted: rows missing, moved, added, and a limit where
 * none follow. Undefined where there are none, or more rows differ than match: that explains nothing.
 *
 * @param count how many occurrences are predicted, `Infinity` without end: those after the last row are then not missing
 */
export function rowChanges(
  { matched, missing, missingCount, unexpected, moved, duplicates }: Alignment,
  count: number,
  limit: 'none' | number,
): readonly Change[] | undefined {
  const last = Math.max(matched.at(-1)?.number ?? 0, moved.at(-1)?.number ?? 0)
  const lacking = missing.filter(({ number }) => number < last)
  const isListed = missing.length === missingCount || (missing.at(-1)?.number ?? 0) >= last
  const added = [...unexpected, ...duplicates].map(({ localStart }) => localStart).toSorted()
  if (!isListed || lacking.length + moved.length + added.length > matched.length) return undefined
  const changes: Change[] = []
  if (last > 0 && last < count && count !== Infinity) {
    changes.push({ point: 'maxOccurrences', from: limit, to: last })
  }
  if (lacking.length > 0) changes.push({ point: 'missing', missing: lacking })
  if (moved.length > 0) {
    changes.push({ point: 'moved', moved: moved.map(({ number, from, to }) => ({ number, from, to })) })
  }
  if (added.length > 0) changes.push({ point: 'added', added })
  return changes.length > 0 ? changes : undefined
}
