import { randomUUID } from 'node:crypto'
import { Kysely } from 'kysely'
import { carryOn } from './advance/advance.ts'
import { adoptByHand } from './audit/adopt-by-hand.ts'
import { audit, discard } from './audit/audit.ts'
import { listBookings, listOccurrences } from './booking/queries.ts'
import { requireView, viewOf } from './booking/view.ts'
import { recordBooking } from './booking/write.ts'
import { recordCancellation, recordUpdate } from './booking/write-command.ts'
import type { Ledger, LedgerOptions } from './ledger.ts'
import type { Context } from './policy.ts'
import { policyOf } from './policy-of.ts'
import { claim, nextDue } from './record/claim.ts'
import { sealerOf } from './secrets/seal.ts'
import { migrate } from './store/schema.ts'
import type { Tables } from './store/tables.ts'
import { runDue, work } from './work/work.ts'

/**
 * The ledger of bookings in a database. Nothing is opened before its first use.
 *
 * @throws RangeError where an option is out of its bounds
 * @throws SealingKeyError where the sealing key is not one
 * @example
 * const ledger = createLedger({ client, store: sqliteStore('umeeting.db'), settleMs: 60_000 })
 * await ledger.migrate()
 * await ledger.book(request, { idempotencyKey: 'order-7' })
 * await ledger.runDue()
 */
export function createLedger(options: LedgerOptions): Ledger {
  const { client, store, sealingKey, clock = Date.now, random = randomUUID } = options
  const db = new Kysely<Tables>({ dialect: store.dialect })
  const context: Context = {
    db,
    store,
    client,
    policy: policyOf(options),
    sealer: sealingKey && sealerOf(sealingKey),
    clock,
    random,
    emit: options.onEvent ?? (() => undefined),
    ...stepsOf(options),
  }
  return {
    migrate: async () => migrate(db, store, clock()),
    book: async (request, { idempotencyKey }) => recordBooking(context, request, idempotencyKey),
    get: async (id) => viewOf(db, id),
    list: (query = {}) => listBookings(db, query),
    occurrences: (query = {}) => listOccurrences(db, query),
    update: async (id, changes) => recordUpdate(context, id, changes),
    cancel: async (id, what) => recordCancellation(context, id, what),
    async advance(id) {
      await carryOn(context, async (trx) => claim(context, trx, id))
      return viewOf(db, id)
    },
    runDue: async (runOptions = {}) => runDue(context, runOptions),
    work: async (workOptions = {}) => work(context, workOptions),
    nextDue: async () => nextDue(context),
    audit: (auditOptions = {}) => audit(context, auditOptions),
    async adopt(id, part, meetingId) {
      await adoptByHand(context, id, part, meetingId)
      return requireView(db, id, 'adopt the meeting')
    },
    discard: async (meetingId) => discard(context, meetingId),
    close: async () => db.destroy(),
  }
}

function stepsOf({ onCheckpoint }: LedgerOptions): Pick<Context, 'reach' | 'isInterruption'> {
  const thrown = new Set<unknown>()
  return {
    async reach(checkpoint) {
      try {
        await onCheckpoint?.(checkpoint)
      } catch (error) {
        thrown.add(error)
        throw error
      }
    },
    isInterruption: (error) => thrown.has(error),
  }
}
