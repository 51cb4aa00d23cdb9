import type { Clause } from './clause.ts'

/** What became of one clause. */
export interface Finding extends Pick<Clause, 'id' | 'title' | 'source' | 'assumes'> {
  readonly outcome: 'passed' | 'failed' | 'skipped'
  /** How many bookings were made for it. */
  readonly bookings: number
  /** Why it failed or was skipped. */
  readonly reason?: string | undefined
  /** What it requires that does not hold, where it failed for that. */
  readonly law?: string | undefined
  /** Numbers of meetings that could not be deleted afterwards. */
  readonly leftOver?: readonly string[] | undefined
}

/** A run of the suite: plain data. */
export interface ConformanceReport {
  readonly target: string
  /** By which the service was predicted, the judge first. */
  readonly engines: readonly string[]
  readonly findings: readonly Finding[]
}
