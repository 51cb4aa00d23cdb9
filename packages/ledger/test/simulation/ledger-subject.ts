import { createLedger, type Ledger, type LedgerOptions } from '../../src/index.ts'
import { sharedStore } from './shared-store.ts'
import { SETTLE_MS, type Subject } from './world.ts'

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
        async cancelAll(key) {
          await ledger.cancel(key, 'all')
        },
        run: async () => (await ledger.runDue({ limit: 1 })) > 0,
        nextDue: async () => ledger.nextDue(),
      }
    },
  }
}
