import type { Dialect } from '../dialect/dialect.ts'
import type { Series } from '../series/series.ts'
import type { LocalDateTime } from '../time/local-date-time.ts'
import type { Change, Missing } from './change.ts'

/** An occurrence as the service sends it, or as its answer was read. */
export interface ObservedRow {
  /**
   * `2026-11-30 10:00:00`; also with `T`, without seconds, with blanks around it. With `Z` or an offset it is an
   * instant, and set in the dialect's zone. Anything else is unreadable.
   */
  readonly start_time?: unknown
  /** What an answer that was read calls `start_time`; read in its place where it is there. */
  readonly localStart?: unknown
  /** Text that names the occurrence; anything else counts as none. */
  readonly uuid?: unknown
  /** `2` (cancelled): the row is no occurrence. */
  readonly status?: unknown
  /** `1` (deleted): the row is no occurrence. */
  readonly del_flag?: unknown
}

/** A predicted occurrence and the observed one at the same local time. */
export interface Match {
  /** The number of the predicted occurrence, from 1. */
  readonly number: number
  /** When it starts, on the wall clock of the dialect's zone. */
  readonly localStart: LocalDateTime
  /** The observed row's; null where it has none. */
  readonly uuid: string | null
}

/** An observed occurrence that was not predicted. */
export interface Unexpected {
  /** When it starts, on the wall clock of the dialect's zone. */
  readonly localStart: LocalDateTime
  /** Null where the row has none. */
  readonly uuid: string | null
}

/**
 * A predicted occurrence that was observed at another time: the nearest one, less than a day away in what repeats by
 * the day, a week by the week, four weeks by the month.
 */
export interface Move {
  /** The number of the predicted occurrence, from 1. */
  readonly number: number
  /** When it was predicted. */
  readonly from: LocalDateTime
  /** When it was observed. */
  readonly to: LocalDateTime
  /** The observed row's; null where it has none. */
  readonly uuid: string | null
}

/** A row that the answer marks as cancelled or deleted: it is no occurrence, so the predicted one is missing. */
export interface Cancelled {
  /** When it would have started. */
  readonly localStart: LocalDateTime
  /** Null where the row has none. */
  readonly uuid: string | null
}

/** A row whose start can't be read. */
export interface Unreadable {
  /** Place in the answer, from 0. */
  readonly index: number
  /** A short rendering of what stands there instead of a start. */
  readonly received: string
}

/**
 * `exact`: the predicted occurrences and no others. `truncated`: the first of them, at least one, and no others.
 * `absent`: none at all where some were predicted. `different`: anything else.
 */
export type Verdict = 'exact' | 'truncated' | 'absent' | 'different'

/** The smallest set of changes (leaving one out would not do) under which the observation is exact. */
export interface Explanation {
  /** None of which can be left out: what has to be otherwise. */
  readonly changes: readonly Change[]
  /** How the service then read the rule, and under which dialect. */
  readonly series: Series
  /** With every changed point. */
  readonly dialect: Dialect
}

/** Prediction against observation, as plain data. */
export interface Reconciliation {
  /** The comparison in one word. */
  readonly verdict: Verdict
  /** How many occurrences were predicted; null without end. */
  readonly predictedCount: number | null
  /** How many rows the answer has, cancelled and unreadable ones among them. */
  readonly observedCount: number
  /** In the order of their numbers. */
  readonly matched: readonly Match[]
  /** In the order of their numbers, the first 1,000: a rule may mean millions. */
  readonly missing: readonly Missing[]
  /** How many are missing, listed or not. */
  readonly missingCount: number
  /** In the order of time. */
  readonly unexpected: readonly Unexpected[]
  /** In the order of their numbers. */
  readonly moved: readonly Move[]
  /** Observed more often than predicted. */
  readonly duplicates: readonly Unexpected[]
  /** In the order of the answer. */
  readonly unreadable: readonly Unreadable[]
  /** In the order of the answer. */
  readonly cancelled: readonly Cancelled[]
  /** The uuids that more than one row carries: an occurrence can't be told by them. */
  readonly sharedUuids: readonly string[]
  /** How many rows were instants (`…Z`), which the dialect's zone turned into local times. */
  readonly instantCount: number
  /** Whether the rows came in another order than that of time. */
  readonly disordered: boolean
  /**
   * Most plausible first (`docs/semantics.md` has the rule); empty where the verdict is `exact`, where a row is
   * unreadable, or where nothing known explains it.
   */
  readonly explanations: readonly Explanation[]
}
