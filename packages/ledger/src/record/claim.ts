import { sql } from 'kysely'
import type { Context } from '../policy.ts'
import type { BookingRow } from '../store/tables.ts'
import type { Database } from './record.ts'

/** Within a transaction: takes the booking that has been due the longest and that nobody else has. */
export async function claimDue(
  { store, clock, policy }: Context,
  trx: Database,
): Promise<BookingRow | undefined> {
  const now = clock()
  const due = trx
    .selectFrom('umeeting_booking')
    .select('id')
    .where('due_at', '<=', now)
    .where((each) => each.or([each('lease_until', 'is', null), each('lease_until', '<=', now)]))
    .orderBy('due_at')
    .limit(1)
  return trx
    .updateTable('umeeting_booking')
    .set((each) => ({ lease: each('lease', '+', 1), lease_until: now + policy.leaseMs }))
    .where('id', 'in', store.skipLocked(due))
    .returningAll()
    .executeTakeFirst()
}

/** Within a transaction: takes that booking, unless somebody else has it. */
export async function claim(
  { clock, policy }: Context,
  trx: Database,
  id: string,
): Promise<BookingRow | undefined> {
  const now = clock()
  return trx
    .updateTable('umeeting_booking')
    .set((each) => ({ lease: each('lease', '+', 1), lease_until: now + policy.leaseMs }))
    .where('id', '=', id)
    .where((each) => each.or([each('lease_until', 'is', null), each('lease_until', '<=', now)]))
    .returningAll()
    .executeTakeFirst()
}

/** When a booking can be claimed next: once it is due and nobody else has it. */
export async function nextDue({ db }: Context): Promise<number | undefined> {
  const row = await db
    .selectFrom('umeeting_booking')
    .select(sql<number | null>`min(case when lease_until > due_at then lease_until else due_at end)`.as('at'))
    .where('due_at', 'is not', null)
    .executeTakeFirst()
  return row?.at ?? undefined
}
