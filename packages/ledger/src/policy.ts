import type { MeetingClient } from '@umeeting/core'
import type { Checkpoint } from './checkpoints.ts'
import type { LedgerEvent } from './events.ts'
import type { Database } from './record/record.ts'
import type { Sealer } from './secrets/seal.ts'
import type { LedgerStore } from './store/store.ts'

/** How the ledger goes about its work. All times are milliseconds. */
export interface Policy {
  readonly settleMs: number
  readonly whenUuidsAreLost: 'rebook' | 'keep'
  /** Undefined: what the client's dialect says, or else what the service turns out to create. */
  readonly maxOccurrences: number | undefined
  readonly limit: CreationLimit | undefined
  readonly horizonMs: number
  readonly sendTimeoutMs: number
  readonly leaseMs: number
  readonly maxAttempts: number
  readonly userKeyPrefix: string
}

/** At most so many creating calls in so much time, by all workers together. */
export interface CreationLimit {
  /** How many calls: an integer, at least 1. */
  readonly creations: number
  /** In how many milliseconds. */
  readonly perMs: number
}

/** What every step of the ledger works with. */
export interface Context {
  readonly db: Database
  readonly store: LedgerStore
  readonly client: MeetingClient
  readonly policy: Policy
  readonly sealer: Sealer | undefined
  /** Epoch milliseconds. */
  readonly clock: () => number
  readonly random: () => string
  readonly emit: (event: LedgerEvent) => void
  readonly reach: (checkpoint: Checkpoint) => Promise<void>
  /** Whether an error was thrown at a checkpoint: the process is to die there. */
  readonly isInterruption: (error: unknown) => boolean
}

const FIRST_DELAY_MS = 1000
/** How long what has failed many times in a row waits. */
export const LONGEST_DELAY_MS: number = 5 * 60_000

/** How long to wait after so many failures in a row: 1 s, 2 s, 4 s … 5 minutes. */
export function backoffMs(failures: number): number {
  return Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** Math.min(failures, 20))
}

/** How often the key of a spare attempt is looked at, each time after four times as long, before it is closed. */
export const SWEEPS = 6

/** When to look at a spare attempt again: after the settle window, 4 of them, 16 … */
export function sweepDelayMs(looks: number, { settleMs }: Policy): number {
  return Math.max(settleMs, 1000) * 4 ** looks
}

/** When to look for an unknown attempt again, within its settle window. */
export function lookDelayMs(looks: number, { settleMs }: Policy): number {
  return Math.max(1, Math.ceil((settleMs / 4) * 2 ** looks))
}
