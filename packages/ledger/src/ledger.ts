import type { MeetingClient } from '@umeeting/core'
import type { AuditFinding, AuditOptions } from './audit/audit.ts'
import type { LedgerChanges, LedgerRequestInput } from './booking/request.ts'
import type { ListQuery, OccurrenceQuery } from './booking/queries.ts'
import type { LedgerBooking, LedgerOccurrence } from './booking/view.ts'
import type { Cancellation } from './booking/write-command.ts'
import type { Checkpoint } from './checkpoints.ts'
import type { LedgerEvent } from './events.ts'
import type { CreationLimit } from './policy.ts'
import type { LedgerStore } from './store/store.ts'

/** What a ledger is made of. */
export interface LedgerOptions {
  /** Books at the service; its dialect says how the service reads rules. */
  readonly client: MeetingClient
  /** `sqliteStore(file)` of `@umeeting/ledger/sqlite`, or `postgresStore(pool)` of `@umeeting/ledger/postgres`. */
  readonly store: LedgerStore
  /**
   * How long after a call whose outcome is unknown its meeting may still appear, in milliseconds. A meeting that
   * appears later stands beside its twin until the sweep deletes it.
   */
  readonly settleMs: number
  /**
   * What becomes of a meeting that was created and whose answer is lost, and with it the uuids by which single dates
   * are cancelled. `rebook`: another is created for its uuids, and the first deleted. `keep`: it is kept without.
   * @default 'rebook'
   */
  readonly whenUuidsAreLost?: 'rebook' | 'keep' | undefined
  /**
   * The most occurrences that the service creates in one series: an integer, at least 1. A service that turns out to
   * create fewer is believed.
   * @default that of the client's dialect
   */
  readonly maxOccurrences?: number | undefined
  /** At most so many creating calls in so much time, by all workers of the database together. @default none */
  readonly limit?: CreationLimit | undefined
  /** How far ahead an open series is kept booked, in milliseconds. @default 90 days */
  readonly horizonMs?: number | undefined
  /** How long a call may take, in milliseconds. @default 30_000 */
  readonly sendTimeoutMs?: number | undefined
  /** 32 random bytes by which passwords are sealed until they are booked. Without it, a request with one is refused. */
  readonly sealingKey?: Uint8Array | undefined
  /** What the `user_key` of each call begins with, at most 100 bytes: tells the ledger's meetings from others'. @default 'ledger' */
  readonly userKeyPrefix?: string | undefined
  /** Epoch milliseconds. @default Date.now */
  readonly clock?: (() => number) | undefined
  /** Answers something that was never answered before, for a `user_key`. @default crypto.randomUUID */
  readonly random?: (() => string) | undefined
  /** Told of everything that the ledger does. */
  readonly onEvent?: ((event: LedgerEvent) => void) | undefined
  /** For tests: awaited at every named step. One that throws is a process that dies there. */
  readonly onCheckpoint?: ((checkpoint: Checkpoint) => void | Promise<void>) | undefined
}

/** How a worker goes about it. */
export interface WorkOptions {
  /** Ends the work once what is under way is recorded. */
  readonly signal?: AbortSignal | undefined
  /** How many bookings are carried on at a time. @default 4 */
  readonly concurrency?: number | undefined
  /** How long to wait where nothing is due, in milliseconds. @default 1000 */
  readonly pollMs?: number | undefined
  /** Told of everything that this worker does, beside the ledger's own `onEvent`. */
  readonly onEvent?: ((event: LedgerEvent) => void) | undefined
}

/** How much one round does. */
export interface RunOptions {
  /** At most so many bookings are carried on. @default all that are due */
  readonly limit?: number | undefined
  /** Ends the round once what is under way is recorded. */
  readonly signal?: AbortSignal | undefined
}

/** The durable record of bookings, and what carries them on. */
export interface Ledger {
  /**
   * Brings the database to the present schema. To be called once before any other method; harmless again.
   *
   * @throws NewerSchemaError where a later version wrote it
   */
  readonly migrate: () => Promise<void>
  /**
   * Records a booking; a worker books it. The same key again answers the same booking.
   *
   * @param options.idempotencyKey what the caller calls this booking: 1–255 characters
   * @throws InvalidRequestError
   * @throws IdempotencyConflictError where the key is that of another request
   * @throws SealingKeyError where the request has a password and the ledger no key
   */
  readonly book: (
    request: LedgerRequestInput,
    options: { readonly idempotencyKey: string },
  ) => Promise<LedgerBooking>
  /** A booking as it is known now; undefined where there is none of that id. */
  readonly get: (id: string) => Promise<LedgerBooking | undefined>
  /** Bookings in the order of their ids. */
  readonly list: (query?: ListQuery) => AsyncIterable<LedgerBooking>
  /** Dates in the order of time, of one booking or of all; however many there are, a few are held. */
  readonly occurrences: (query?: OccurrenceQuery) => AsyncIterable<LedgerOccurrence>
  /**
   * Records a change of the whole series; a worker makes it. The service answers no dates to it: they are predicted
   * then, and the uuids lost. Meetings whose dates are over stay as they are. Dates that were cancelled one by one are
   * there again; what was cancelled from a date on is, too, where the end is changed.
   *
   * @throws NotPossibleError where the booking is cancelled, or is going to be
   * @throws UnknownBookingError
   * @throws InvalidRequestError
   */
  readonly update: (id: string, changes: LedgerChanges) => Promise<LedgerBooking>
  /**
   * Records a cancellation; a worker makes it, after the changes that were asked for before. `'all'` comes first, and
   * ends all that waits.
   *
   * @throws NotPossibleError where the booking is cancelled, or is going to be; `'all'` is harmless again
   * @throws UnknownBookingError
   */
  readonly cancel: (id: string, what: Cancellation) => Promise<LedgerBooking>
  /**
   * Carries one booking on until there is nothing to do for it now, and answers it. To be called at any time, any
   * number of times, by anyone: for job queues.
   */
  readonly advance: (id: string) => Promise<LedgerBooking | undefined>
  /** Carries on what is due now, and answers how many bookings that were. */
  readonly runDue: (options?: RunOptions) => Promise<number>
  /** Carries on whatever becomes due, until the signal aborts. */
  readonly work: (options?: WorkOptions) => Promise<void>
  /** When something is due next, in epoch milliseconds; undefined: nothing, ever. */
  readonly nextDue: () => Promise<number | undefined>
  /** Holds the ledger against the service. It changes nothing. */
  readonly audit: (options?: AuditOptions) => AsyncIterable<AuditFinding>
  /** Says which meeting is a part's, where several might be: the others stay. */
  readonly adopt: (id: string, part: number, meetingId: string) => Promise<LedgerBooking>
  /** Deletes a meeting at the service that an audit found, and that no booking has. */
  readonly discard: (meetingId: string) => Promise<void>
  /** Closes the database. Nothing else may be called afterwards. */
  readonly close: () => Promise<void>
}
