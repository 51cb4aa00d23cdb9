import type { PredictedStarts } from './predicted-starts.ts'

/** How the starts of a reading differ from those observed: places from 0, in order. */
export interface Fit {
  /** Predicted starts before the last matched one that were not observed. */
  readonly missing: readonly number[]
  /** Observed starts that were not predicted. */
  readonly added: readonly number[]
  /** How many predicted starts there are up to the last matched one. */
  readonly length: number
  /** Whether predicted starts follow the last matched one. */
  readonly stopped: boolean
}

/** What a predicted start becomes in the answer, as a local time. */
export type Written = (starts: PredictedStarts, index: number) => number

export const asPredicted: Written = (starts, index) => starts.localAt(index)

/**
 * Walks predicted and observed starts side by side. Undefined where they differ by more than a budget of added rows and
 * runs of missing ones, or by more rows than match: such a difference explains nothing. The cost lies in what was
 * observed.
 *
 * @param observed local times in order
 */
export function fit(
  starts: PredictedStarts,
  observed: Float64Array,
  written: Written,
  budget: number,
): Fit | undefined {
  const missing: number[] = []
  const added: number[] = []
  let runs = 0
  let at = 0
  let seen = 0
  let length = 0
  while (seen < observed.length) {
    const difference = starts.has(at) ? written(starts, at) - (observed[seen] as number) : Infinity
    if (difference === 0) {
      at++
      seen++
      length = at
      continue
    }
    if (difference < 0) {
      if (missing.at(-1) !== at - 1) runs++
      missing.push(at++)
    } else added.push(seen++)
    // Each added row is one that does not match; no more may differ than do match.
    if (runs + added.length > budget || missing.length + 2 * added.length > observed.length) return undefined
  }
  // Missing ones after the last that matched are not created at all.
  while (missing.length > 0 && (missing.at(-1) as number) >= length) missing.pop()
  const stopped = starts.has(length)
  if (!stopped && starts.failed) return undefined
  // Nothing in common is the beginning of anything, and says nothing.
  if (length === 0 && (stopped || observed.length > 0)) return undefined
  return { missing, added, length, stopped: stopped && !starts.endless }
}
