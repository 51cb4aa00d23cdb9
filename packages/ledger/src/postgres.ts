import { PostgresDialect, type PostgresPool } from 'kysely'
import { reportingDialect } from './store/reporting-dialect.ts'
import type { LedgerStore } from './store/store.ts'

/**
 * A ledger in a Postgres database, for as many workers on as many machines as one likes.
 *
 * @param pool a `Pool` of `pg`; closing the ledger ends it
 * @example
 * const pool = new Pool({ connectionString: process.env.DATABASE_URL })
 * const ledger = createLedger({ client, store: postgresStore(pool), settleMs: 60_000 })
 */
export function postgresStore(pool: PostgresPool): LedgerStore {
  return {
    dialect: reportingDialect(new PostgresDialect({ pool })),
    skipLocked: (query) => query.forUpdate().skipLocked(),
  }
}
