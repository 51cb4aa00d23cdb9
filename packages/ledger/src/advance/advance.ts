import type { LedgerEvent } from '../events.ts'
import type { Context } from '../policy.ts'
import { fenced, type Lease, lock, Overtaken, renew } from '../record/lease.ts'
import type { Database } from '../record/record.ts'
import type { BookingRow } from '../store/tables.ts'
import { change, recordChange } from './change.ts'
import { type Action, decide } from './decide.ts'
import { look, recordLook, recordSweep, sweep } from './look.ts'
import { recordSent } from './record-sent.ts'
import { concernsOthers, putOff } from './put-off.ts'
import { send } from './send.ts'

/** Takes a booking, in a transaction; undefined where there is none to take. */
export type Claim = (trx: Database) => Promise<BookingRow | undefined>

/**
 * Carries a booking on until there is nothing to do for it now, and answers whether there was one. Ends early where
 * another worker has it by then. Whatever it had begun is carried on by the next one: it may be called at any time, any
 * number of times.
 */
export async function carryOn(context: Context, claim: Claim): Promise<boolean> {
  let claimed: BookingRow | undefined
  try {
    const first = await committed(context, async (inside) =>
      context.db.transaction().execute(async (trx) => {
        claimed = await claim(trx)
        if (!claimed) return undefined
        await context.reach('claimed')
        return decide(inside, trx, claimed)
      }),
    )
    if (!claimed || !first) return false
    const lease = { booking: claimed.id, number: claimed.lease }
    for (let action = first; action.kind !== 'rest';) {
      // One step after the other: each decides the next.
      action = await perform(context, lease, action)
    }
    await context.reach('released')
  } catch (error) {
    if (!claimed) throw error
    if (error instanceof Overtaken) {
      context.emit({ kind: 'overtaken', booking: claimed.id, at: context.clock() })
    } else if (concernsOthers(context, error)) throw error
    else await putOff(context, claimed, error)
  }
  return true
}

/** Asks the service, then records what came of it and decides the next step in one transaction. */
async function perform(
  context: Context,
  lease: Lease,
  action: Exclude<Action, { kind: 'rest' }>,
): Promise<Action> {
  const record = async (write: (inside: Context, trx: Database) => Promise<void>): Promise<Action> =>
    committed(context, async (inside) =>
      fenced(context.db, lease, leaseEnd(context), async (trx) => {
        await write(inside, trx)
        await context.reach('recording')
        return decide(inside, trx, lease.booking)
      }),
    )
  switch (action.kind) {
    case 'send':
      return performSend(context, lease, action)
    case 'look': {
      const looked = await look(context, action.attempt)
      await context.reach('looked')
      const next = await record(async (inside, trx) =>
        recordLook(inside, trx, action.attempt, action.part, looked),
      )
      await context.reach('look-recorded')
      return next
    }
    case 'sweep': {
      const swept = await sweep(context, action.attempt)
      await context.reach('deleted')
      const next = await record(async (inside, trx) => recordSweep(inside, trx, action.attempt, swept))
      await context.reach('delete-recorded')
      return next
    }
    case 'delete-meeting':
    case 'delete-occurrence':
    case 'update-meeting': {
      const changed = await change(context, action)
      await context.reach(action.kind === 'update-meeting' ? 'update-answered' : 'deleted')
      const next = await record(async (inside, trx) => recordChange(inside, trx, action, changed))
      await context.reach(action.kind === 'update-meeting' ? 'update-recorded' : 'delete-recorded')
      return next
    }
  }
}

/** Its answer is recorded whether or not the lease is still held; only then what comes next is decided. */
async function performSend(
  context: Context,
  lease: Lease,
  action: Action & { readonly kind: 'send' },
): Promise<Action> {
  await context.reach('intent-recorded')
  const sent = await send(context, action)
  await context.reach('answered')
  const next = await committed(context, async (inside) =>
    context.db.transaction().execute(async (trx): Promise<Action> => {
      const isHeld = await renew(trx, lease, leaseEnd(context))
      // Its row is locked first, as by every other transaction about this booking.
      if (!isHeld) await lock(trx, lease.booking)
      await recordSent(inside, trx, action, sent)
      await context.reach('recording')
      return isHeld ? decide(inside, trx, lease.booking) : { kind: 'rest' }
    }),
  )
  await context.reach('recorded')
  return next
}

/** Runs a transaction whose events are told once it is committed: one that is rolled back did nothing. */
async function committed<Value>(
  context: Context,
  transaction: (inside: Context) => Promise<Value>,
): Promise<Value> {
  const held: LedgerEvent[] = []
  const value = await transaction({ ...context, emit: (event) => held.push(event) })
  for (const event of held) context.emit(event)
  return value
}

function leaseEnd({ clock, policy }: Context): number {
  return clock() + policy.leaseMs
}
