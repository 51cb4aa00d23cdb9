import { LedgerStoreError } from '../errors.ts'
import { type Context, LONGEST_DELAY_MS } from '../policy.ts'
import type { BookingRow } from '../store/tables.ts'
import { reasonOf } from './outcome.ts'

/** Whether an error would meet other bookings as well: the database is away or full, or the process is to die. */
export function concernsOthers({ isInterruption }: Context, error: unknown): boolean {
  return isInterruption(error) || (error instanceof LedgerStoreError && !isConstraint(error))
}

/** A rule of the tables is broken: class 23 of Postgres, and SQLite's SQLITE_CONSTRAINT_… */
function isConstraint({ code }: LedgerStoreError): boolean {
  return code.startsWith('SQLITE_CONSTRAINT') || /^23\w{3}$/.test(code)
}

/** A booking that can't be carried on, whatever the reason, keeps no other one from it: it is looked at again later. */
export async function putOff(
  { db, clock, emit }: Context,
  { id, lease }: BookingRow,
  error: unknown,
): Promise<void> {
  const now = clock()
  const reason = reasonOf(error)
  await db
    .updateTable('umeeting_booking')
    .set({ due_at: now + LONGEST_DELAY_MS, lease_until: null, reason })
    .where('id', '=', id)
    // Its own lease, or the one before, where what it had begun was rolled back with the claim.
    .where('lease', 'in', [lease - 1, lease])
    .execute()
  emit({ kind: 'stuck', reason, until: now + LONGEST_DELAY_MS, booking: id, at: now })
}
