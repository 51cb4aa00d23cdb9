import type { Dialect } from '@umeeting/core'
import type { FailedCall } from './failed-call.ts'

/** What became of one clause. */
export interface Finding {
  /** Names the clause in reports and skips. */
  readonly id: string
  /** The law, as a sentence. */
  readonly title: string
  /** The operation or the parameters whose documentation states it. */
  readonly source: string
  /** The points of the dialect on which the prediction rests, where the documentation is silent. */
  readonly assumes: readonly (keyof Dialect)[]
  /** What became of it; `skipped` where it was not tried. */
  readonly outcome: 'passed' | 'failed' | 'skipped'
  /** How many bookings were made for it. */
  readonly bookings: number
  /** Why it failed or was skipped. */
  readonly reason?: string | undefined
  /** What it requires that does not hold, where it failed for that. */
  readonly law?: string | undefined
  /** The call that failed, where it failed for that; `reason` says the same in English. */
  readonly failedCall?: FailedCall | undefined
  /** Numbers of meetings that could not be deleted afterwards. */
  readonly leftOver?: readonly string[] | undefined
}

/** A run of the suite: plain data. */
export interface ConformanceReport {
  /** The name of the target. */
  readonly target: string
  /** By which the service was predicted, the judge first. */
  readonly engines: readonly string[]
  /** One a clause, in the order of the suite. */
  readonly findings: readonly Finding[]
}
