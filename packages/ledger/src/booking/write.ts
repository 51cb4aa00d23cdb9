import { nthOccurrence } from '@umeeting/core'
import {
  IdempotencyConflictError,
  NotPossibleError,
  SealingKeyError,
  UnknownBookingError,
} from '../errors.ts'
import type { Context } from '../policy.ts'
import { unlimited } from '../record/occurrences.ts'
import type { Database } from '../record/record.ts'
import { digestOf } from '../secrets/seal.ts'
import type { CommandKind } from '../store/tables.ts'
import {
  canonicalJson,
  changedRequest,
  type LedgerChanges,
  type LedgerRequest,
  readRequest,
} from './request.ts'
import { type LedgerBooking, viewOf } from './view.ts'

/** Which occurrences are cancelled: one, all from one on, or the whole booking. */
export type Cancellation = 'all' | { readonly occurrence: number } | { readonly from: number }

const LONGEST_KEY = 255

/** Records what is asked for, in one statement; a worker does the rest. */
export async function recordBooking(
  context: Context,
  input: unknown,
  idempotencyKey: string,
): Promise<LedgerBooking> {
  if (idempotencyKey === '' || idempotencyKey.length > LONGEST_KEY) {
    throw new NotPossibleError(
      `Cannot book: idempotencyKey must have 1 to ${LONGEST_KEY} characters, got ${idempotencyKey.length}`,
    )
  }
  const { password, ...request } = readRequest(input, 'Cannot book')
  const hash = hashOf(context, request, password)
  requireOccurrence(context, request)
  const sealed = sealedOrNull(context, password, idempotencyKey)
  const now = context.clock()
  await context.db
    .insertInto('umeeting_booking')
    .values({
      id: idempotencyKey,
      request: JSON.stringify(request),
      request_hash: hash,
      sealed_password: sealed,
      state: 'pending',
      created_at: now,
      due_at: now,
      lease: 0,
      tries: 0,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute()
  const row = await context.db
    .selectFrom('umeeting_booking')
    .select('request_hash')
    .where('id', '=', idempotencyKey)
    .executeTakeFirstOrThrow()
  if (row.request_hash !== hash) throw new IdempotencyConflictError(idempotencyKey)
  await context.reach('booking-recorded')
  return found(await viewOf(context.db, idempotencyKey), 'book', idempotencyKey)
}

/** Without the sealing key, nothing that is stored tells anything of the password. */
function hashOf({ sealer }: Context, request: LedgerRequest, password: string | undefined): string {
  const digest = digestOf(canonicalJson(request))
  return password === undefined ? digest : `${digest}.${needed(sealer).fingerprint(password)}`
}

function sealedOrNull({ sealer }: Context, password: string | undefined, booking: string): string | null {
  return password === undefined ? null : needed(sealer).seal(password, booking)
}

function needed(sealer: Context['sealer']): NonNullable<Context['sealer']> {
  if (sealer) return sealer
  throw new SealingKeyError(
    'Cannot book with a password: the ledger was given no sealingKey, and a password is never stored unsealed',
  )
}

function requireOccurrence({ client }: Context, request: LedgerRequest): void {
  let first: unknown
  try {
    first = nthOccurrence(request, 1, unlimited(client.dialect))
  } catch (error) {
    // What a workday calendar doesn't know now it may know when the booking is due.
    if (typeof client.dialect.workdays !== 'function') throw error
    return
  }
  if (first === undefined) throw new NotPossibleError('Cannot book: the series has no occurrence')
}

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
  if ('from' in cancellation) return ['cancel-from', { from: numbered(cancellation.from) }]
  return ['cancel-one', { number: numbered(cancellation.occurrence) }]
}

function numbered(number: number): number {
  if (Number.isSafeInteger(number) && number >= 1) return number
  throw new NotPossibleError(`Cannot cancel the booking: an occurrence is an integer from 1, got ${number}`)
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
    const base = waiting
      ? (JSON.parse(waiting.payload) as { readonly request: LedgerRequest }).request
      : request
    const { password, ...changed } = changedRequest(base, changes, 'Cannot update the booking')
    requireOccurrence(context, changed)
    return { kind: 'update', payload: { request: changed }, password }
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
    if (booking.last_number === 0 && kind !== 'cancel-all') {
      throw new NotPossibleError(`Cannot ${action}: ${JSON.stringify(id)} is cancelled`)
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
  return found(await viewOf(context.db, id), action, id)
}

function found(booking: LedgerBooking | undefined, action: string, id: string): LedgerBooking {
  if (booking) return booking
  throw new UnknownBookingError(action, id)
}
