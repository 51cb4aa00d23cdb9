import { sql } from 'kysely'
import type { Context } from '../policy.ts'
import type { Lease } from './lease.ts'

/** Takes the booking that has been due the longest and that nobody else has. */
export async function claimDue({ db, store, clock, policy }: Context): Promise<Lease | undefined> {
  const now = clock()
  const due = db
    .selectFrom('umeeting_booking')
    .select('id')
    .where('due_at', '<=', now)
    .where((each) => each.or([each('lease_until', 'is', null), each('lease_until', '<=', now)]))
    .orderBy('due_at')
    .limit(1)
  const row = await db
    .updateTable('umeeting_booking')
    .set((each) => ({ lease: each('lease', '+', 1), lease_until: now + policy.leaseMs }))
    .where('id', 'in', store.skipLocked(due))
    .returning(['id', 'lease'])
    .executeTakeFirst()
  return row && { booking: row.id, number: row.lease }
}

/** Takes that booking, unless somebody else has it. */
export async function claim({ db, clock, policy }: Context, id: string): Promise<Lease | undefined> {
  const now = clock()
  const row = await db
    .updateTable('umeeting_booking')
    .set((each) => ({ lease: each('lease', '+', 1), lease_until: now + policy.leaseMs }))
    .where('id', '=', id)
    .where((each) => each.or([each('lease_until', 'is', null), each('lease_until', '<=', now)]))
    .returning(['id', 'lease'])
    .executeTakeFirst()
  return row && { booking: row.id, number: row.lease }
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
