import { IdempotencyConflictError, NotPossibleError } from '../errors.ts'
import type { Context } from '../policy.ts'
import { needed, sealedOrNull } from '../secrets/sealed.ts'
import { digestOf } from '../secrets/seal.ts'
import { requireOccurrence } from './require-occurrence.ts'
import { canonicalJson, type LedgerRequest, readRequest } from './request.ts'
import { type LedgerBooking, requireView, viewOfNew } from './view.ts'

const LONGEST_KEY = 255

/** Records what is asked for, in one statement; a worker does the rest. */
export async function recordBooking(
  context: Context,
  input: unknown,
  idempotencyKey: string,
): Promise<LedgerBooking> {
  if (idempotencyKey === '' || idempotencyKey.length > LONGEST_KEY) {
    throw new NotPossibleError(
      'key-length',
      `Cannot book: idempotencyKey must have 1 to ${LONGEST_KEY} characters, got ${idempotencyKey.length}`,
    )
  }
  const { password, ...request } = readRequest(input, 'Cannot book')
  const hash = hashOf(context, request, password)
  requireOccurrence(context, request)
  const sealed = sealedOrNull(context, password, idempotencyKey)
  const now = context.clock()
  const row = {
    id: idempotencyKey,
    request: JSON.stringify(request),
    request_hash: hash,
    sealed_password: sealed,
    state: 'pending',
    created_at: now,
    due_at: now,
    lease: 0,
  } as const
  const { numInsertedOrUpdatedRows: inserted } = await context.db
    .insertInto('umeeting_booking')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirstOrThrow()
  await context.reach('booking-recorded')
  if (inserted === 1n) return viewOfNew(row)
  const { request_hash: known } = await context.db
    .selectFrom('umeeting_booking')
    .select('request_hash')
    .where('id', '=', idempotencyKey)
    .executeTakeFirstOrThrow()
  if (known !== hash) throw new IdempotencyConflictError(idempotencyKey)
  return requireView(context.db, idempotencyKey, 'book')
}

/** Without the sealing key, nothing that is stored tells anything of the password. */
function hashOf({ sealer }: Context, request: LedgerRequest, password: string | undefined): string {
  const digest = digestOf(canonicalJson(request))
  return password === undefined ? digest : `${digest}.${needed(sealer).fingerprint(password)}`
}
