import type { Database } from './record.ts'

/** A worker's turn at a booking. It writes only while the number is the booking's own. */
export interface Lease {
  readonly booking: string
  readonly number: number
}

/** Another worker has the booking now, or has done this step: what was about to be written is not. */
export class Overtaken extends Error {
  override readonly name = 'Overtaken'
}

/**
 * Runs `write` in one transaction in which the lease is renewed first, so that a worker who has lost it writes nothing.
 *
 * @throws Overtaken
 */
export async function fenced<Value>(
  db: Database,
  lease: Lease,
  leaseUntil: number,
  write: (trx: Database) => Promise<Value>,
): Promise<Value> {
  return db.transaction().execute(async (trx) => {
    if (!(await renew(trx, lease, leaseUntil))) throw new Overtaken('the lease is lost')
    return write(trx)
  })
}

/** Locks the booking, and answers whether the lease is still held. */
export async function renew(trx: Database, lease: Lease, leaseUntil: number): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('umeeting_booking')
    .set({ lease_until: leaseUntil })
    .where('id', '=', lease.booking)
    .where('lease', '=', lease.number)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Keeps every other transaction about the booking waiting until this one ends. */
export async function lock(trx: Database, booking: string): Promise<void> {
  await trx
    .updateTable('umeeting_booking')
    .set((each) => ({ lease: each.ref('lease') }))
    .where('id', '=', booking)
    .execute()
}
