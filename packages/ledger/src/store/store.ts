import type { Dialect, SelectQueryBuilder } from 'kysely'
import type { Tables } from './tables.ts'

/** The query that picks bookings which are due. */
export type DueQuery = SelectQueryBuilder<Tables, 'umeeting_booking', { readonly id: string }>

/**
 * Where a ledger is kept. All statements are the ledger's own, in the SQL that SQLite and Postgres share; a store says
 * how the database is reached, and how workers pass over rows that another has locked.
 */
export interface LedgerStore {
  readonly dialect: Dialect
  readonly skipLocked: (query: DueQuery) => DueQuery
}
