import type { Dialect } from '../dialect/dialect.ts'
import type { Series } from '../series/series.ts'
import type { LocalDateTime } from '../time/local-date-time.ts'

/** An occurrence as the service sends it, or as its answer was read; what is no local date-time is unreadable. */
export interface ObservedRow {
  readonly start_time?: unknown
  readonly localStart?: unknown
  readonly uuid?: unknown
}

/** A predicted occurrence and the observed one at the same local time. */
export interface Match {
  readonly number: number
  readonly localStart: LocalDateTime
  readonly uuid: string | null
}

/** A predicted occurrence that was not observed. */
export interface Missing {
  readonly number: number
  readonly localStart: LocalDateTime
}

/** An observed occurrence that was not predicted. */
export interface Unexpected {
  readonly localStart: LocalDateTime
  readonly uuid: string | null
}

/** A predicted occurrence that was observed at another time of its date, or on another date of its period. */
export interface Move {
  readonly number: number
  readonly from: LocalDateTime
  readonly to: LocalDateTime
  readonly uuid: string | null
}

/** A row whose start is no local date-time. */
export interface Unreadable {
  /** Place in the answer, from 0. */
  readonly index: number
  readonly received: string
}

/**
 * `exact`: the predicted occurrences and no others. `truncated`: the first of them, at least one, and no others.
 * `absent`: none at all where some were predicted. `different`: anything else.
 */
export type Verdict = 'exact' | 'truncated' | 'absent' | 'different'

/** What would have to be otherwise. `from` and `to` are written as a dialect or a local date-time is. */
export interface Change {
  /** A point of the dialect; `shift`: hours by which local times differ; `cut`: how many were created; `start`: where it began. */
  readonly point: keyof Dialect | 'shift' | 'cut' | 'start'
  readonly from: string | number
  readonly to: string | number
}

/** The smallest set of changes (leaving one out would not do) under which the observation is exact. */
export interface Explanation {
  readonly changes: readonly Change[]
  /** How the service then read the rule, and under which dialect. */
  readonly series: Series
  readonly dialect: Dialect
}

/** Prediction against observation, as plain data. */
export interface Reconciliation {
  readonly verdict: Verdict
  /** How many occurrences were predicted; null without end. */
  readonly predictedCount: number | null
  readonly observedCount: number
  readonly matched: readonly Match[]
  /** In the order of their numbers, the first 1,000: a rule may mean millions. */
  readonly missing: readonly Missing[]
  /** How many are missing, listed or not. */
  readonly missingCount: number
  readonly unexpected: readonly Unexpected[]
  readonly moved: readonly Move[]
  /** Observed more often than predicted. */
  readonly duplicates: readonly Unexpected[]
  readonly unreadable: readonly Unreadable[]
  /** Whether the rows came in another order than that of time. */
  readonly disordered: boolean
  /** Fewest changes first; empty where the verdict is `exact`, or where nothing known explains it. */
  readonly explanations: readonly Explanation[]
}
