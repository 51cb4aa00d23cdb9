/**
 * A ledger in a database of Postgres.
 *
 * @module @umeeting/ledger/postgres
 */

import { PostgresDialect, type PostgresPool, sql } from 'kysely'
import { reportingDialect } from './store/reporting-dialect.ts'
import { steadyPool } from './store/steady-pool.ts'
import type { LedgerStore } from './store/store.ts'

/** A number that no other user of the database locks: of the bytes of "umtg". */
const SCHEMA_LOCK = 0x75_6d_74_67

/**
 * A ledger in a Postgres database, for as many workers on as many machines as one likes.
 *
 * @param pool a `Pool` of `pg`; closing the ledger ends it. A connection that is lost is a `LedgerStoreError` of the call
 *   that uses it, and the pool's `error` event has a listener
 * @example
 * const pool = new Pool({ connectionString: process.env.DATABASE_URL })
 * const ledger = createLedger({ client, store: postgresStore(pool), settleMs: 60_000 })
 */
export function postgresStore(pool: PostgresPool): LedgerStore {
  return {
    dialect: reportingDialect(new PostgresDialect({ pool: steadyPool(pool) })),
    skipLocked: (query) => query.forUpdate().skipLocked(),
    async lockSchema(trx) {
      await sql`select pg_advisory_xact_lock(${SCHEMA_LOCK})`.execute(trx)
    },
  }
}
