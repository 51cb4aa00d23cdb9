import { createLedger, type Ledger, type LedgerOptions } from '../../src/index.ts'
import { sharedStore } from './shared-store.ts'
import { type Change, startOf } from './changes.ts'
import { SETTLE_MS, type Subject } from './subject.ts'

/** The ledger over one database in memory: every named step is a gate. */
export function ledgerSubject(options: Partial<LedgerOptions> = {}): Subject & { readonly ledger: Ledger } {
  const store = sharedStore()
  const outside = { client: {} as LedgerOptions['client'], store, settleMs: SETTLE_MS }
  return {
    ledger: createLedger(outside),
    needsLimit: options.whenUuidsAreLost === 'keep',
    start({ client, clock, random, gate }) {
      const ledger = createLedger({
        client,
        store,
        settleMs: SETTLE_MS,
        clock,
        random,
        onCheckpoint: gate,
        ...options,
      })
      return {
        async book(request, idempotencyKey) {
          await ledger.book(request, { idempotencyKey })
        },
        async change(key, change) {
          await asked(ledger, key, change)
        },
        run: async () => (await ledger.runDue({ limit: 1 })) > 0,
        nextDue: async () => ledger.nextDue(),
      }
    },
  }
}

async function asked(ledger: Ledger, key: string, change: Change): Promise<unknown> {
  if (change.kind === 'cancel-all') return ledger.cancel(key, 'all')
  if (change.kind === 'cancel-one') return ledger.cancel(key, { occurrence: change.number })
  if (change.kind === 'cancel-from') return ledger.cancel(key, { from: change.number })
  const { count, shift } = change.changes
  return ledger.update(key, {
    start: shift === undefined ? undefined : startOf(shift),
    end: count === undefined ? undefined : { kind: 'count', count },
  })
}
