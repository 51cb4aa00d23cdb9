/**
 * A ledger in a file of SQLite.
 *
 * @module @umeeting/ledger/sqlite
 */

import { CompiledQuery, type DatabaseConnection, type Driver, SqliteDialect, SqliteDriver } from 'kysely'
import { openSqlite } from './store/sqlite-database.ts'
import { reportingDialect } from './store/reporting-dialect.ts'
import type { LedgerStore } from './store/store.ts'

/** How a file is used. */
export interface SqliteStoreOptions {
  /** How long a statement waits while another process writes, in milliseconds. @default 10_000 */
  readonly busyTimeoutMs?: number | undefined
}

/**
 * A ledger in a file of this machine; several processes may share it. Every commit is synced to the disk. Nothing is
 * opened before the first use.
 *
 * @param file a path, or `:memory:` for one that is gone with the process
 * @example
 * const ledger = createLedger({ client, store: sqliteStore('umeeting.db'), settleMs: 60_000 })
 */
export function sqliteStore(file: string, { busyTimeoutMs = 10_000 }: SqliteStoreOptions = {}): LedgerStore {
  return {
    dialect: reportingDialect(new ImmediateSqliteDialect(file, busyTimeoutMs)),
    // SQLite has one writer at a time: no row is ever locked while another looks.
    skipLocked: (query) => query,
    lockSchema: async () => undefined,
  }
}

class ImmediateSqliteDialect extends SqliteDialect {
  readonly #open: () => ReturnType<typeof openSqlite>

  constructor(file: string, busyTimeoutMs: number) {
    const open = async () => openSqlite(file, busyTimeoutMs)
    super({ database: open })
    this.#open = open
  }

  override createDriver(): Driver {
    return new ImmediateSqliteDriver({ database: this.#open })
  }
}

/**
 * Begins transactions as writers. One that begins as a reader and writes later fails where another process has
 * written in between. https://sqlite.org/lang_transaction.html
 */
class ImmediateSqliteDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'))
  }
}
