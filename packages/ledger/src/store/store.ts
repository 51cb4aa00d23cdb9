import type { Dialect, QueryExecutorProvider, SelectQueryBuilder } from 'kysely'

/**
 * Where a ledger is kept. All statements are the ledger's own, in the SQL that SQLite and Postgres share; a store says
 * how the database is reached, how workers pass over rows that another has locked, and how one of many changes the schema.
 */
export interface LedgerStore {
  /** How Kysely speaks to the database. */
  readonly dialect: Dialect
  /** Has the query pass over rows that another transaction has locked, where the database locks rows. */
  readonly skipLocked: <Tables, From extends keyof Tables, Row>(
    query: SelectQueryBuilder<Tables, From, Row>,
  ) => SelectQueryBuilder<Tables, From, Row>
  /** Within a transaction: waits until no other one changes the schema, and keeps others waiting until it ends. */
  readonly lockSchema: (trx: QueryExecutorProvider) => Promise<void>
}
