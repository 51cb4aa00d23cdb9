import type {
  CompiledQuery,
  DatabaseConnection,
  Dialect,
  Driver,
  QueryResult,
  TransactionSettings,
} from 'kysely'
import { LedgerStoreError } from '../errors.ts'

/** A dialect whose failures are `LedgerStoreError`s. */
export function reportingDialect(dialect: Dialect): Dialect {
  return {
    createAdapter: () => dialect.createAdapter(),
    createIntrospector: (db) => dialect.createIntrospector(db),
    createQueryCompiler: () => dialect.createQueryCompiler(),
    createDriver: () => new ReportingDriver(dialect.createDriver()),
  }
}

class ReportingDriver implements Driver {
  readonly #driver: Driver

  constructor(driver: Driver) {
    this.#driver = driver
  }

  async init(): Promise<void> {
    return reported(async () => this.#driver.init())
  }

  async acquireConnection(): Promise<DatabaseConnection> {
    return reported(async () => new ReportingConnection(await this.#driver.acquireConnection()))
  }

  async beginTransaction(connection: DatabaseConnection, settings: TransactionSettings): Promise<void> {
    return reported(async () => this.#driver.beginTransaction(inner(connection), settings))
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    return reported(async () => this.#driver.commitTransaction(inner(connection)))
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    return reported(async () => this.#driver.rollbackTransaction(inner(connection)))
  }

  async releaseConnection(connection: DatabaseConnection): Promise<void> {
    return this.#driver.releaseConnection(inner(connection))
  }

  async destroy(): Promise<void> {
    return this.#driver.destroy()
  }
}

class ReportingConnection implements DatabaseConnection {
  readonly inner: DatabaseConnection

  constructor(connection: DatabaseConnection) {
    this.inner = connection
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    return reported(async () => this.inner.executeQuery<Row>(query))
  }

  streamQuery<Row>(query: CompiledQuery, chunkSize?: number): AsyncIterableIterator<QueryResult<Row>> {
    return this.inner.streamQuery<Row>(query, chunkSize)
  }
}

function inner(connection: DatabaseConnection): DatabaseConnection {
  return connection instanceof ReportingConnection ? connection.inner : connection
}

/** The text of a driver's error names tables and columns, never their values. */
async function reported<Value>(ask: () => Promise<Value>): Promise<Value> {
  try {
    return await ask()
  } catch (error) {
    if (error instanceof LedgerStoreError) throw error
    const { code, message } = error as { readonly code?: unknown; readonly message?: unknown }
    throw new LedgerStoreError(
      typeof code === 'string' ? code : 'unknown',
      typeof message === 'string' && message !== '' ? message : 'no reason was given',
    )
  }
}
