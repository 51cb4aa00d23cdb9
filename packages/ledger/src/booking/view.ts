import { UnknownBookingError } from '../errors.ts'
import type { LedgerRequest } from './request.ts'
import type { BookingRecord, Database } from '../record/record.ts'
import { loadRecord } from '../record/record.ts'
import type {
  BookingRow,
  BookingState,
  CommandKind,
  CommandState,
  KnownFrom,
  OccurrenceState,
  PartRow,
  PartState,
  UuidOrigin,
} from '../store/tables.ts'
import type { LocalDateTime, Series, Verdict } from '@umeeting/core'

/** A booking as the ledger knows it. Instants are epoch milliseconds. */
export interface LedgerBooking {
  /** The caller's idempotency key. */
  readonly id: string
  /** How far it has come. */
  readonly state: BookingState
  /** Why it is not booked (yet), in the words of the last failure. */
  readonly reason: string | undefined
  /** Without its password. */
  readonly request: LedgerRequest
  /** In order; those that come later are not planned yet. */
  readonly parts: readonly LedgerPart[]
  /** Changes that are not done yet, and those that were refused. */
  readonly commands: readonly LedgerCommand[]
  /** When it was recorded: epoch milliseconds. */
  readonly createdAt: number
  /** When there is something to do; undefined: nothing, ever. */
  readonly dueAt: number | undefined
}

/** A meeting of the service: a stretch of the booking's series. */
export interface LedgerPart {
  /** From 1. */
  readonly part: number
  /** How far it has come. */
  readonly state: PartState
  /** The numbers of its first and last occurrence in the whole. */
  readonly first: number
  /** The number of its last occurrence in the whole. */
  readonly last: number
  /** What was, or will be, asked of the service. */
  readonly series: Series
  /** The meeting number; undefined while there is none. */
  readonly meetingId: string | undefined
  /** Undefined also where the meeting was found and not answered. */
  readonly joinUrl: string | undefined
  /** Whether the service created what was predicted; undefined where it was not seen. */
  readonly verdict: Verdict | undefined
  /** What its dates are known from, and since when. */
  readonly known: { readonly from: KnownFrom; readonly at: number } | undefined
}

/** A change that was asked for after a booking was recorded. */
export interface LedgerCommand {
  /** Place among the changes of the booking, in the order in which they are done. */
  readonly seq: number
  /** What is to change. */
  readonly kind: CommandKind
  /** How far it has come. */
  readonly state: CommandState
  /** Why it was refused, or is not done yet. */
  readonly reason: string | undefined
}

/** One date of a booking. */
export interface LedgerOccurrence {
  /** The booking's idempotency key. */
  readonly booking: string
  /** Which of its parts, from 1. */
  readonly part: number
  /**
   * Place in the whole series, from 1; undefined for a date that was not predicted, and for one that was cancelled
   * before an update, which numbers the series anew.
   */
  readonly number: number | undefined
  /** On the wall clock of the dialect's zone. */
  readonly localStart: LocalDateTime
  /** Epoch milliseconds. */
  readonly startsAt: number
  /** Names the occurrence to `end` and `delete`; undefined where none is known. */
  readonly uuid: string | undefined
  /** Where the uuid is from; `lost`: there is one, and the service says it never again. */
  readonly uuidFrom: UuidOrigin
  /** What became of it. */
  readonly state: OccurrenceState
}

export async function viewOf(db: Database, id: string): Promise<LedgerBooking | undefined> {
  const record = await loadRecord(db, id)
  if (!record) return undefined
  const commands = await db
    .selectFrom('umeeting_command')
    .selectAll()
    .where('booking', '=', id)
    .where('state', '!=', 'done')
    .orderBy('seq')
    .execute()
  return shown(record, commands)
}

/** A booking that was recorded a moment ago. */
export function viewOfNew({
  id,
  request,
  created_at: createdAt,
}: Pick<BookingRow, 'id' | 'request' | 'created_at'>): LedgerBooking {
  return {
    id,
    state: 'pending',
    reason: undefined,
    request: JSON.parse(request) as LedgerRequest,
    parts: [],
    commands: [],
    createdAt,
    dueAt: createdAt,
  }
}

/** @throws UnknownBookingError */
export async function requireView(db: Database, id: string, action: string): Promise<LedgerBooking> {
  const booking = await viewOf(db, id)
  if (booking) return booking
  throw new UnknownBookingError(action, id)
}

function shown(
  { booking, request, parts }: BookingRecord,
  commands: BookingRecord['commands'],
): LedgerBooking {
  return {
    id: booking.id,
    state: booking.state,
    reason: booking.reason ?? undefined,
    request,
    parts: parts.map(shownPart),
    commands: commands.map(({ seq, kind, state, reason }) => ({
      seq,
      kind,
      state,
      reason: reason ?? undefined,
    })),
    createdAt: booking.created_at,
    dueAt: booking.due_at ?? undefined,
  }
}

function shownPart(part: PartRow): LedgerPart {
  const { known_from: from, known_at: at } = part
  return {
    part: part.part,
    state: part.state,
    first: part.first_number,
    last: part.last_number,
    series: JSON.parse(part.series) as Series,
    meetingId: part.meeting_id ?? undefined,
    joinUrl: part.join_url ?? undefined,
    verdict: part.verdict ?? undefined,
    known: from !== null && at !== null ? { from, at } : undefined,
  }
}
