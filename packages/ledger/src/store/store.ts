import type { Dialect, Kysely, SelectQueryBuilder } from 'kysely'
import type { Tables } from './tables.ts'

/** The query that picks bookings which are due. */
export type DueQuery = SelectQueryBuilder<Tables, 'umeeting_booking', { readonly id: string }>

/**
 * Where a ledger is kept. All statements are the ledger's own, in the SQL that SQLite and Postgres share; a store says
 * how the database is reached, how workers pass over rows that another has locked, and how one of many changes the schema.
 */
export interface LedgerStore {
  readonly dialect: Dialect
  readonly skipLocked: (query: DueQuery) => DueQuery
  /** Within a transaction: waits until no other one changes the schema, and keeps others waiting until it ends. */
  readonly lockSchema: (trx: Kysely<Tables>) => Promise<void>
}
