import type { LocalDateTime } from '@umeeting/core'
import type { Database } from '../record/record.ts'
import type { BookingState, OccurrenceRow, OccurrenceState } from '../store/tables.ts'
import { type LedgerBooking, type LedgerOccurrence, viewOf } from './view.ts'

/** Which bookings are listed. */
export interface ListQuery {
  /** Only bookings in that state. @default all */
  readonly state?: BookingState | undefined
}

/** Which dates are listed. */
export interface OccurrenceQuery {
  /** Epoch milliseconds, inclusive. @default no bound */
  readonly from?: number | undefined
  /** Epoch milliseconds, exclusive. @default no bound */
  readonly to?: number | undefined
  /** Those of one booking. @default all */
  readonly booking?: string | undefined
  /** @default all states */
  readonly states?: readonly OccurrenceState[] | undefined
}

/** Rows that are held at a time. */
const PAGE = 500

/** Bookings in the order of their ids, a page held at a time. */
export async function* listBookings(
  db: Database,
  { state }: ListQuery,
): AsyncGenerator<LedgerBooking, void, undefined> {
  let after: string | undefined
  for (;;) {
    let query = db.selectFrom('umeeting_booking').select('id').orderBy('id').limit(PAGE)
    if (state !== undefined) query = query.where('state', '=', state)
    if (after !== undefined) query = query.where('id', '>', after)
    // A page begins where the one before ended.
    const rows = await query.execute()
    for (const { id } of rows) {
      const booking = await viewOf(db, id)
      if (booking) yield booking
    }
    if (rows.length < PAGE) return
    after = rows.at(-1)?.id
  }
}

/** Occurrences in the order of time, a page held at a time, however many there are. */
export async function* listOccurrences(
  db: Database,
  { from, to, booking, states }: OccurrenceQuery,
): AsyncGenerator<LedgerOccurrence, void, undefined> {
  let last: OccurrenceRow | undefined
  for (;;) {
    let query = db.selectFrom('umeeting_occurrence').selectAll()
    if (booking !== undefined) query = query.where('booking', '=', booking)
    if (states !== undefined) query = query.where('state', 'in', states)
    if (to !== undefined) query = query.where('starts_at', '<', to)
    if (last) {
      const { starts_at, booking: of, part, position } = last
      query = query.where((each) =>
        each(
          each.refTuple('starts_at', 'booking', 'part', 'position'),
          '>',
          each.tuple(starts_at, of, part, position),
        ),
      )
    } else if (from !== undefined) query = query.where('starts_at', '>=', from)
    // A page begins where the one before ended.
    const rows = await query
      .orderBy('starts_at')
      .orderBy('booking')
      .orderBy('part')
      .orderBy('position')
      .limit(PAGE)
      .execute()
    for (const row of rows) yield shownOccurrence(row)
    if (rows.length < PAGE) return
    last = rows.at(-1)
  }
}

function shownOccurrence(row: OccurrenceRow): LedgerOccurrence {
  return {
    booking: row.booking,
    part: row.part,
    number: row.number ?? undefined,
    localStart: row.local_start as LocalDateTime,
    startsAt: row.starts_at,
    uuid: row.uuid ?? undefined,
    uuidFrom: row.uuid_from,
    state: row.state,
  }
}
