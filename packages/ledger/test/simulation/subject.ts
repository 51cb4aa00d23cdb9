import type { MeetingClient } from '@umeeting/core'
import type { LedgerRequestInput } from '../../src/index.ts'
import type { Change } from './changes.ts'

/** Whatever books: the ledger, or one of those that must fail. */
export interface Subject {
  /** A process over the durable record; what it holds in memory dies with it. */
  readonly start: (where: Surroundings) => Running
  /** Whether it must be told the limit of the service: a meeting that is kept unseen can't show it. */
  readonly needsLimit?: boolean
  /** Whether it can book nothing that is longer than the service creates at once. */
  readonly shortOnly?: boolean
}

export interface Running {
  readonly book: (request: LedgerRequestInput, key: string) => Promise<void>
  /** Absent: it can only book. */
  readonly change?: (key: string, change: Change) => Promise<void>
  /** Does something that is due; answers whether there was anything. */
  readonly run: () => Promise<boolean>
  /** When something is due next. */
  readonly nextDue: () => Promise<number | undefined>
}

export interface Surroundings {
  readonly client: MeetingClient
  readonly clock: () => number
  readonly random: () => string
  readonly gate: () => Promise<void>
}

export const SETTLE_MS = 60_000
