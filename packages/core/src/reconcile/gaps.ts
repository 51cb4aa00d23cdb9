import type { Timetable } from '../engine/engine.ts'
import type { Missing } from './change.ts'

/** Predicted occurrences in a row that were not observed, by their numbers, both included. */
export interface Gap {
  readonly first: number
  readonly last: number
}

/** How many missing occurrences are listed one by one; all are counted. */
const MOST_LISTED = 1000

export function sizeOf(gaps: readonly Gap[]): number {
  return gaps.reduce((sum, { first, last }) => sum + last - first + 1, 0)
}

/** @param gaps in the order of their numbers */
export function isInGap(gaps: readonly Gap[], number: number): boolean {
  let low = 0
  let high = gaps.length
  while (low < high) {
    const middle = (low + high) >> 1
    const gap = gaps[middle] as Gap
    if (number < gap.first) high = middle
    else if (number > gap.last) low = middle + 1
    else return true
  }
  return false
}

/** The first occurrences that lie in gaps, `MOST_LISTED` at most, without those that moved. */
export function listed(
  timetable: Timetable,
  gaps: readonly Gap[],
  moved: ReadonlySet<number>,
): readonly Missing[] {
  const found: Missing[] = []
  if (moved.size === sizeOf(gaps)) return found
  for (const { first, last } of gaps) {
    for (const { number, localStart } of timetable.from(first)) {
      if (number > last) break
      if (!moved.has(number)) found.push({ number, localStart })
      if (found.length === MOST_LISTED) return found
      // The one after the last is not asked for: a workday calendar may not know it.
      if (number === last) break
    }
  }
  return found
}
