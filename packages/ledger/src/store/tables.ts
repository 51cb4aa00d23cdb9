import type { Verdict } from '@umeeting/core'
import type { Insertable, Selectable } from 'kysely'

/**
 * `pending`: not all of it is booked yet. `different`: booked, on other dates than were meant. `ambiguous`: a person
 * must say which meeting is the booking's. `refused`: the service won't have it.
 */
export type BookingState =
  'pending' | 'booked' | 'different' | 'ambiguous' | 'refused' | 'updating' | 'cancelling' | 'cancelled'

/** `planned`: no meeting of it is known yet. The others say what became of it. */
export type PartState = 'planned' | 'booked' | 'refused' | 'cancelled'

/**
 * `planned`: nothing was sent. `sending`: its intent is recorded. `unknown`: it may have created a meeting, which is
 * looked for. `found`: it has, and another attempt is made for the sake of the uuids. `spare`: whatever it created is
 * deleted. `closed`: it is over, and nothing is left of it.
 */
export type AttemptState =
  'planned' | 'sending' | 'unknown' | 'found' | 'ambiguous' | 'booked' | 'refused' | 'spare' | 'closed'

/** `missing`: predicted, and not created. `unexpected`: created, and not predicted. `predicted`: not seen since. */
export type OccurrenceState = 'booked' | 'predicted' | 'missing' | 'unexpected' | 'cancelled'

/** `created`: of the answer that created it. `lost`: there is one, and the service never says it again. `none`: a meeting that happens once. */
export type UuidOrigin = 'created' | 'lost' | 'none'

/** Where the dates of a part are known from: the answer of its creation, or a prediction after it was found or changed. */
export type KnownFrom = 'created' | 'found' | 'updated'

/** What is to change: all of a booking, its dates from one on, one date, or what it says. */
export type CommandKind = 'cancel-all' | 'cancel-from' | 'cancel-one' | 'update'
/** `open`: not done yet. */
export type CommandState = 'open' | 'done' | 'refused'

/** Instants are epoch milliseconds. Texts that are JSON say so. */
export interface Tables {
  readonly umeeting_schema: SchemaTable
  readonly umeeting_booking: BookingTable
  readonly umeeting_part: PartTable
  readonly umeeting_attempt: AttemptTable
  readonly umeeting_occurrence: OccurrenceTable
  readonly umeeting_command: CommandTable
  readonly umeeting_reconciliation: ReconciliationTable
}

interface SchemaTable {
  readonly version: number
  readonly migrated_at: number
}

/** What a caller asked for, and who carries it on. */
interface BookingTable {
  /** The caller's idempotency key. */
  readonly id: string
  /** JSON: the request as it was read, without its password. */
  readonly request: string
  readonly request_hash: string
  readonly sealed_password: string | null
  readonly state: BookingState
  readonly reason: string | null
  /** No occurrence of a later number is wanted; null: as the request says. */
  readonly last_number: number | null
  readonly created_at: number
  /** When there is something to do again; null: never by itself. */
  readonly due_at: number | null
  /** Counts the leases: a worker writes only while the number is that of its own. */
  readonly lease: number
  readonly lease_until: number | null
  /** How many occurrences the service has turned out to create in one series; null: not shown yet. */
  readonly shown_limit: number | null
}

/** A meeting of the service: one stretch of the series. */
interface PartTable {
  readonly booking: string
  readonly part: number
  readonly first_number: number
  readonly last_number: number
  /** JSON. */
  readonly series: string
  readonly state: PartState
  readonly meeting_id: string | null
  readonly join_url: string | null
  readonly verdict: Verdict | null
  /** What the dates are known from, and since when. */
  readonly known_from: KnownFrom | null
  readonly known_at: number | null
  /** The sequence number of the last update that it has had; 0 before any. */
  readonly revision: number
  readonly reason: string | null
}

/** One creating call: it is sent at most once, under a key of its own. */
interface AttemptTable {
  readonly user_key: string
  readonly booking: string
  readonly part: number
  /** Place among the attempts of its part, from 1. */
  readonly n: number
  readonly state: AttemptState
  readonly sent_at: number | null
  /** No byte of it leaves later. */
  readonly send_deadline: number | null
  /** From then on, what is not found is taken not to be. */
  readonly settle_until: number | null
  readonly due_at: number | null
  /** How often it was looked for in its present state. */
  readonly looks: number
  readonly meeting_id: string | null
  readonly reason: string | null
}

interface OccurrenceTable {
  readonly booking: string
  readonly part: number
  /** Place within the part, from 1. */
  readonly position: number
  /** Place in the whole series; null for one that was not predicted. */
  readonly number: number | null
  readonly local_start: string
  readonly starts_at: number
  readonly uuid: string | null
  readonly uuid_from: UuidOrigin
  readonly state: OccurrenceState
}

/** A change that a caller asked for, done in order. */
interface CommandTable {
  readonly booking: string
  readonly seq: number
  readonly kind: CommandKind
  /** JSON. */
  readonly payload: string
  readonly sealed_password: string | null
  readonly state: CommandState
  readonly reason: string | null
  readonly created_at: number
  readonly due_at: number | null
  readonly done_at: number | null
}

/** What was predicted against what the service created. */
interface ReconciliationTable {
  readonly booking: string
  readonly part: number
  readonly at: number
  readonly verdict: string
  /** JSON. */
  readonly summary: string
}

export type BookingRow = Selectable<BookingTable>
export type PartRow = Selectable<PartTable>
export type AttemptRow = Selectable<AttemptTable>
export type OccurrenceRow = Selectable<OccurrenceTable>
export type CommandRow = Selectable<CommandTable>
export type NewOccurrence = Insertable<OccurrenceTable>
