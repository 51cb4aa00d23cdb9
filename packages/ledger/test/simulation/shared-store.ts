import type { DatabaseConnection, Driver } from 'kysely'
import type { LedgerStore } from '../../src/index.ts'
import { sqliteStore } from '../../src/sqlite.ts'

/** One database in memory that many ledgers share, as processes share a file. */
export function sharedStore(): LedgerStore {
  const { dialect, ...store } = sqliteStore(':memory:')
  const driver = dialect.createDriver()
  let opened: Promise<void> | undefined
  const shared: Driver = {
    init: async () => (opened ??= driver.init()),
    acquireConnection: async (): Promise<DatabaseConnection> => driver.acquireConnection(),
    beginTransaction: async (connection, settings) => driver.beginTransaction(connection, settings),
    commitTransaction: async (connection) => driver.commitTransaction(connection),
    rollbackTransaction: async (connection) => driver.rollbackTransaction(connection),
    releaseConnection: async (connection) => driver.releaseConnection(connection),
    // Of one process: the others go on.
    destroy: async () => undefined,
  }
  return {
    ...store,
    dialect: {
      createAdapter: () => dialect.createAdapter(),
      createIntrospector: (db) => dialect.createIntrospector(db),
      createQueryCompiler: () => dialect.createQueryCompiler(),
      createDriver: () => shared,
    },
  }
}
