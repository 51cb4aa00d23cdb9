import { countOccurrences, localTimeAt, nextOccurrence, nthOccurrence, type Occurrence } from '@umeeting/core'
import type { Rule } from './draft.ts'

/** A schedule at a glance. */
export interface Outline {
  /** `Infinity` without an end. */
  readonly count: number
  readonly first: Occurrence | undefined
  /** Undefined without an end. */
  readonly last: Occurrence | undefined
  /** The first that starts after `now`. */
  readonly next: Occurrence | undefined
}

/** @param now epoch milliseconds */
export function outlineOf({ series, dialect }: Rule, now: number): Outline {
  const count = countOccurrences(series, dialect)
  const last = count === Infinity ? undefined : nthOccurrence(series, count, dialect)
  const isOver = last !== undefined && last.startsAt <= now
  return {
    count,
    first: nthOccurrence(series, 1, dialect),
    last,
    // A workday calendar is not asked beyond the last date: it may not know what comes there.
    next: isOver || count === 0 ? undefined : nextOccurrence(series, localTimeAt(now, dialect.zone), dialect),
  }
}
