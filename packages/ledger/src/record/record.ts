import type { Kysely } from 'kysely'
import type { LedgerRequest } from '../booking/request.ts'
import type { AttemptRow, BookingRow, CommandRow, PartRow, Tables } from '../store/tables.ts'

export type Database = Kysely<Tables>

/** All that decides what is to be done next for a booking. */
export interface BookingRecord {
  readonly booking: BookingRow
  readonly request: LedgerRequest
  /** In order. */
  readonly parts: readonly PartRow[]
  /** Those that are not closed, and of a part that is not booked yet all, in order. */
  readonly attempts: readonly AttemptRow[]
  /** Those that are open, in order, and whether one has cancelled it all. */
  readonly commands: readonly CommandRow[]
}

export async function loadRecord(db: Database, id: string): Promise<BookingRecord | undefined> {
  const booking = await db.selectFrom('umeeting_booking').selectAll().where('id', '=', id).executeTakeFirst()
  return booking && recordOf(db, booking)
}

/** What belongs to a booking whose row is at hand. */
export async function recordOf(db: Database, booking: BookingRow): Promise<BookingRecord> {
  const { id } = booking
  const parts = await db
    .selectFrom('umeeting_part')
    .selectAll()
    .where('booking', '=', id)
    .orderBy('part')
    .execute()
  const planned = parts.filter(({ state }) => state === 'planned').map(({ part }) => part)
  const attempts = await db
    .selectFrom('umeeting_attempt')
    .selectAll()
    .where('booking', '=', id)
    .where((each) => each.or([each('state', '!=', 'closed'), each('part', 'in', [0, ...planned])]))
    .orderBy('part')
    .orderBy('n')
    .execute()
  const commands = await db
    .selectFrom('umeeting_command')
    .selectAll()
    .where('booking', '=', id)
    .where('state', '=', 'open')
    .orderBy('seq')
    .execute()
  return { booking, request: JSON.parse(booking.request) as LedgerRequest, parts, attempts, commands }
}
