import { NotPossibleError, UnknownBookingError } from '../errors.ts'
import type { Context } from '../policy.ts'
import type { Database } from '../record/record.ts'
import { sealedOrNull } from '../secrets/sealed.ts'
import type { CommandKind } from '../store/tables.ts'
import { requireOccurrence } from './require-occurrence.ts'
import { changedRequest, type LedgerChanges, type LedgerRequest, type UpdatePayload } from './request.ts'
import { type LedgerBooking, requireView } from './view.ts'

/** Which occurrences are cancelled: one, all from one on, or the whole booking. */
export type Cancellation = 'all' | { readonly occurrence: number } | { readonly from: number }

/** Records a cancellation; a worker does it, in its turn. */
export async function recordCancellation(
  context: Context,
  id: string,
  cancellation: Cancellation,
): Promise<LedgerBooking> {
  const [kind, payload] = cancellationCommand(cancellation)
  return recordCommand(context, id, 'cancel the booking', async () => ({
    kind,
    payload,
    password: undefined,
  }))
}

function cancellationCommand(cancellation: Cancellation): readonly [CommandKind, object] {
  if (cancellation === 'all') return ['cancel-all', {}]
  if ('from' in cancellation) {
    const from = numbered(cancellation.from)
    return from === 1 ? ['cancel-all', {}] : ['cancel-from', { from }]
  }
  return ['cancel-one', { number: numbered(cancellation.occurrence) }]
}

function numbered(number: number): number {
  if (Number.isSafeInteger(number) && number >= 1) return number
  throw new NotPossibleError(
    'not-a-number',
    `Cannot cancel the booking: an occurrence is an integer from 1, got ${number}`,
  )
}

/** Records a change of the whole series; a worker does it, in its turn. */
export async function recordUpdate(
  context: Context,
  id: string,
  changes: LedgerChanges,
): Promise<LedgerBooking> {
  return recordCommand(context, id, 'update the booking', async (trx, request) => {
    // An update that was asked for and not done yet is what this one changes.
    const waiting = await trx
      .selectFrom('umeeting_command')
      .select('payload')
      .where('booking', '=', id)
      .where('kind', '=', 'update')
      .where('state', '=', 'open')
      .orderBy('seq', 'desc')
      .executeTakeFirst()
    const base = waiting ? (JSON.parse(waiting.payload) as UpdatePayload).request : request
    const { password, ...changed } = changedRequest(base, changes, 'Cannot update the booking')
    requireOccurrence(context, changed)
    const payload: UpdatePayload = { request: changed, endsAnew: changes.end !== undefined }
    return { kind: 'update', payload, password }
  })
}

interface NewCommand {
  readonly kind: CommandKind
  readonly payload: object
  readonly password: string | undefined
}

async function recordCommand(
  context: Context,
  id: string,
  action: string,
  commandOf: (trx: Database, request: LedgerRequest) => Promise<NewCommand>,
): Promise<LedgerBooking> {
  const now = context.clock()
  await context.db.transaction().execute(async (trx) => {
    // Locks the booking, so that a worker who is about to rest sees the command or is woken by it.
    const booking = await trx
      .updateTable('umeeting_booking')
      .set({ due_at: now })
      .where('id', '=', id)
      .returning(['request', 'last_number'])
      .executeTakeFirst()
    if (!booking) throw new UnknownBookingError(action, id)
    const { kind, payload, password } = await commandOf(trx, JSON.parse(booking.request) as LedgerRequest)
    if (booking.last_number === 0 || (await isBeingCancelled(trx, id))) {
      if (kind === 'cancel-all') return
      throw new NotPossibleError('cancelled', `Cannot ${action}: ${JSON.stringify(id)} is cancelled`)
    }
    const latest = await trx
      .selectFrom('umeeting_command')
      .select(({ fn }) => fn.max('seq').as('seq'))
      .where('booking', '=', id)
      .executeTakeFirst()
    await trx
      .insertInto('umeeting_command')
      .values({
        booking: id,
        seq: (latest?.seq ?? 0) + 1,
        kind,
        payload: JSON.stringify(payload),
        sealed_password: sealedOrNull(context, password, id),
        state: 'open',
        created_at: now,
        due_at: now,
      })
      .execute()
  })
  await context.reach('command-recorded')
  return requireView(context.db, id, action)
}

/** Its cancellation is recorded, and waits for a worker. */
async function isBeingCancelled(trx: Database, id: string): Promise<boolean> {
  const command = await trx
    .selectFrom('umeeting_command')
    .select('seq')
    .where('booking', '=', id)
    .where('kind', '=', 'cancel-all')
    .where('state', '=', 'open')
    .executeTakeFirst()
  return command !== undefined
}
